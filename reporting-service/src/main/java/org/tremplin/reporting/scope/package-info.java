/** Which people a figure is about: those of a programme, of one cohort of it, of one partner. */
@NullMarked
package org.tremplin.reporting.scope;

import org.jspecify.annotations.NullMarked;
