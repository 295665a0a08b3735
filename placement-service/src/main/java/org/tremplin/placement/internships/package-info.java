/** Internships of one participant in one programme, held within the programme's budget of hours and months. */
@NullMarked
package org.tremplin.placement.internships;

import org.jspecify.annotations.NullMarked;
