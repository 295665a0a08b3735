/** Makes a consortium of any size from a seed, and the figures that must come out of it. */
@NullMarked
package org.tremplin.simulator;

import org.jspecify.annotations.NullMarked;
