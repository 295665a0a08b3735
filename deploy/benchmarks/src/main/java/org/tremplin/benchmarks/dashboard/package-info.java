/** How fast the dashboards answer, against SQL over a relational copy of the same facts. */
@NullMarked
package org.tremplin.benchmarks.dashboard;

import org.jspecify.annotations.NullMarked;
