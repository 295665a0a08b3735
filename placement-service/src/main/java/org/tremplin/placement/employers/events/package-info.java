/** What is stored of employers. */
@NullMarked
package org.tremplin.placement.employers.events;

import org.jspecify.annotations.NullMarked;
