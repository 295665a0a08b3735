/** The published language of the consortium: what every producer's events have in common. */
@NullMarked
package org.tremplin.contracts;

import org.jspecify.annotations.NullMarked;
