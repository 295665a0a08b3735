/** Axon's event store on PostgreSQL: every bean declared, nothing guessed. */
@NullMarked
package org.tremplin.platform.eventstore;

import org.jspecify.annotations.NullMarked;
