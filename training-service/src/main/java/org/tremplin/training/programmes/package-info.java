/** What the training needs to know of the programmes on offer. */
@NullMarked
package org.tremplin.training.programmes;

import org.jspecify.annotations.NullMarked;
