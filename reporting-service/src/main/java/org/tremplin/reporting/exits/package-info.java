/** How pathways ended. */
@NullMarked
package org.tremplin.reporting.exits;

import org.jspecify.annotations.NullMarked;
