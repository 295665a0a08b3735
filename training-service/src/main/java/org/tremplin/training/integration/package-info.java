/** Where facts leave the service and where those of other services come in. */
@NullMarked
package org.tremplin.training.integration;

import org.jspecify.annotations.NullMarked;
