/** Who is and was with an employer? */
@NullMarked
package org.tremplin.placement.hosts;

import org.jspecify.annotations.NullMarked;
