/** From the event store to Kafka: at least once, in order for each key, nothing personal. */
@NullMarked
package org.tremplin.platform.publishing;

import org.jspecify.annotations.NullMarked;
