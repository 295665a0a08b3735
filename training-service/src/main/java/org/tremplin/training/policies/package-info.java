/** What follows from a fact without anybody asking for it. */
@NullMarked
package org.tremplin.training.policies;

import org.jspecify.annotations.NullMarked;
