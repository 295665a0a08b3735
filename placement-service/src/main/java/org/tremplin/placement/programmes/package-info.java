/** What does a programme allow of internships, work-study contracts and jobs? */
@NullMarked
package org.tremplin.placement.programmes;

import org.jspecify.annotations.NullMarked;
