/** What needs attention today? */
@NullMarked
package org.tremplin.placement.start;

import org.jspecify.annotations.NullMarked;
