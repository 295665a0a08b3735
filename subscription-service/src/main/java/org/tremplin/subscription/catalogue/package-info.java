/** What is published: every event type with its schema, example, owner and data class, read from the contracts themselves. */
@NullMarked
package org.tremplin.subscription.catalogue;

import org.jspecify.annotations.NullMarked;
