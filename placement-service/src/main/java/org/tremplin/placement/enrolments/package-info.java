/** Who is enrolled in which programme and cohort? */
@NullMarked
package org.tremplin.placement.enrolments;

import org.jspecify.annotations.NullMarked;
