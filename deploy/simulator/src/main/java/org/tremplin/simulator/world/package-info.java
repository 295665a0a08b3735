/** The people, cohorts and days of an invented consortium, drawn from a seed. */
@NullMarked
package org.tremplin.simulator.world;

import org.jspecify.annotations.NullMarked;
