/** What the person at the terminal reads: problems, progress, summary. */
@NullMarked
package org.tremplin.load.report;

import org.jspecify.annotations.NullMarked;
