/** Who was at the sessions of a series, session by session. */
@NullMarked
package org.tremplin.reporting.attendance;

import org.jspecify.annotations.NullMarked;
