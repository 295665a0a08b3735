/** How fast commands become stored events, against plain inserts of the same bytes. */
@NullMarked
package org.tremplin.benchmarks.append;

import org.jspecify.annotations.NullMarked;
