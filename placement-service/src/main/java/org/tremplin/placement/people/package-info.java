/** Of whom may the actor know placements, and for whom may she arrange one? */
@NullMarked
package org.tremplin.placement.people;

import org.jspecify.annotations.NullMarked;
