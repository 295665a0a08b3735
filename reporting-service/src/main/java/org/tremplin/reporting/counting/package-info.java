/** Counts all figures of the people meant on one walk through their journeys. */
@NullMarked
package org.tremplin.reporting.counting;

import org.jspecify.annotations.NullMarked;
