/** The published language of the placement-service. */
@NullMarked
package org.tremplin.contracts.placement;

import org.jspecify.annotations.NullMarked;
