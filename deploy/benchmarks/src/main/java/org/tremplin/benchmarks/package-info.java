/** Measures ours against raw clients and peers: in one run, in turns, on the same infrastructure. */
@NullMarked
package org.tremplin.benchmarks;

import org.jspecify.annotations.NullMarked;
