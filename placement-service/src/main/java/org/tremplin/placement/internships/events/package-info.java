/** What is stored of internships. */
@NullMarked
package org.tremplin.placement.internships.events;

import org.jspecify.annotations.NullMarked;
