/** The read model of planned series, their sessions and the marks on each sheet. */
@NullMarked
package org.tremplin.training.sheets;

import org.jspecify.annotations.NullMarked;
