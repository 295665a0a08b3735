/** The consortium's figures, counted from what the other services tell; it decides nothing. */
@NullMarked
package org.tremplin.reporting;

import org.jspecify.annotations.NullMarked;
