/** The figures that must come out, counted from the facts by the programmes' rules; it knows nothing of the platform. */
@NullMarked
package org.tremplin.simulator.count;

import org.jspecify.annotations.NullMarked;
