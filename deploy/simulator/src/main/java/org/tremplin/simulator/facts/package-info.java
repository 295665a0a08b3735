/** What happens in the simulated consortium, as somebody records it. */
@NullMarked
package org.tremplin.simulator.facts;

import org.jspecify.annotations.NullMarked;
