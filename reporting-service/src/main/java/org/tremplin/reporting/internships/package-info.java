/** How many internships there were, of how many hours, with how many employers. */
@NullMarked
package org.tremplin.reporting.internships;

import org.jspecify.annotations.NullMarked;
