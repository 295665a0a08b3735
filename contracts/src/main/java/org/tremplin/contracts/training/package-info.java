/** The published language of the training-service. */
@NullMarked
package org.tremplin.contracts.training;

import org.jspecify.annotations.NullMarked;
