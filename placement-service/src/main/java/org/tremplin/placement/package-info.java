/** Employers, internships, work-study contracts and jobs: how a participant gets from training to work. */
@NullMarked
package org.tremplin.placement;

import org.jspecify.annotations.NullMarked;
