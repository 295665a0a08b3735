/** The whole platform as `tremplin up` starts it, asked from outside. */
@NullMarked
package org.tremplin.benchmarks.whole;

import org.jspecify.annotations.NullMarked;
