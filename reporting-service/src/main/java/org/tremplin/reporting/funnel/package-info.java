/** How many people ever reached each stage of a programme. */
@NullMarked
package org.tremplin.reporting.funnel;

import org.jspecify.annotations.NullMarked;
