package org.tremplin.platform.following;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where each kind of follower parks.
 *
 * @param beside beside the read models, for projections
 * @param durable in the service's database, for policies; null in a service without one
 */
record Parkings(Parking beside, @Nullable Parking durable) {

    Parking of(Follower<?> follower) {
        return switch (follower) {
            case Projection<?> projection -> beside;
            case Policy<?> policy ->
                Objects.requireNonNull(durable, "A policy needs a service with a database: " + policy.name());
        };
    }
}
