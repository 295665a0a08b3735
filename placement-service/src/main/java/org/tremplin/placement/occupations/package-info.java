/** Which occupation does a ROME code stand for? */
@NullMarked
package org.tremplin.placement.occupations;

import org.jspecify.annotations.NullMarked;
