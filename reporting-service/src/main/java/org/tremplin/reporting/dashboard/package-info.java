/** The board’s pages: figures as charts, tables and CSV. */
@NullMarked
package org.tremplin.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
