/** What follows events: projections and policies, fed from the own event store or from Kafka. */
@NullMarked
package org.tremplin.platform.following;

import org.jspecify.annotations.NullMarked;
