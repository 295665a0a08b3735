/** Who follows which programme in which cohort. */
@NullMarked
package org.tremplin.training.enrolments;

import org.jspecify.annotations.NullMarked;
