/** What the attendance of a series is stored as. */
@NullMarked
package org.tremplin.training.attendance.events;

import org.jspecify.annotations.NullMarked;
