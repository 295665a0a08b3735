/** How fast published events become the dashboards' documents, against raw reading and writing. */
@NullMarked
package org.tremplin.benchmarks.project;

import org.jspecify.annotations.NullMarked;
