/** Plans series, schedules their sessions and keeps every participant's presence. */
@NullMarked
package org.tremplin.training.attendance;

import org.jspecify.annotations.NullMarked;
