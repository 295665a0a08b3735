/** Which internships are there, how far are they, and what needs attention? */
@NullMarked
package org.tremplin.placement.internships.sheet;

import org.jspecify.annotations.NullMarked;
