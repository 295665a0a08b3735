package org.tremplin.platform.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tremplin.platform.following.Parking.Parked;

/**
 * Takes batches of events into one follower. What cannot be handled parks its subject and all that follows it, in order;
 * the rest goes on. A failure of the world around is thrown, so that the batch comes again.
 */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final String BEHIND_PARKED = "follows-parked-record";

    private final String name;
    private final Class<?> events;
    private final Handling handling;
    private final Parking parking;
    private final Decoder decoder;

    /** Reads the payload of a parked record again. */
    interface Decoder {
        Object decode(String type, byte[] data) throws Exception;
    }

    Intake(Follower<?> follower, Handling handling, Parking parking, Decoder decoder) {
        this.name = follower.name();
        this.events = follower.events();
        this.handling = handling;
        this.parking = parking;
        this.decoder = decoder;
    }

    String name() {
        return name;
    }

    Parking parking() {
        return parking;
    }

    List<String> collections() {
        return handling.collections();
    }

    /** Takes in a batch, in order. */
    synchronized void take(List<Incoming> batch) {
        handling.begin();
        Set<String> held = parking.subjects(name);
        List<Incoming> handled = new ArrayList<>(batch.size());
        for (Incoming incoming : batch) {
            if (held.contains(incoming.envelope().subject())) {
                if (concerns(incoming)) {
                    parking.park(name, incoming, BEHIND_PARKED);
                }
            } else if (handle(incoming, held)) {
                handled.add(incoming);
            }
        }
        keep(handled, held);
    }

    /** Takes the parked records of a subject in again, oldest first, up to the first that still cannot be handled. */
    synchronized int retry(String subject) {
        int done = 0;
        for (Parked parked : parking.of(name, subject)) {
            Callable<Object> event = () -> decoder.decode(parked.envelope().type(), parked.data());
            try {
                handling.begin();
                handling.handle(event.call(), parked.envelope());
                handling.keep();
            } catch (Exception still) {
                LOG.warn(
                        "{} still cannot handle {}: {}", name, parked.envelope().type(), Parking.reasonOf(still));
                return done;
            }
            parking.release(parked);
            done++;
        }
        return done;
    }

    private boolean concerns(Incoming incoming) {
        try {
            return events.isInstance(incoming.event().call());
        } catch (Exception unreadable) {
            return true;
        }
    }

    private boolean handle(Incoming incoming, Set<String> held) {
        try {
            Object event = incoming.event().call();
            if (events.isInstance(event)) {
                handling.handle(event, incoming.envelope());
                return true;
            }
        } catch (Exception failure) {
            park(incoming, held, failure);
        }
        return false;
    }

    private void keep(List<Incoming> handled, Set<String> held) {
        try {
            handling.keep();
        } catch (RuntimeException failure) {
            if (Poison.isPassing(failure)) {
                throw failure;
            }
            handling.drop();
            handled.forEach(incoming -> keepAlone(incoming, held));
        }
    }

    private void keepAlone(Incoming incoming, Set<String> held) {
        if (held.contains(incoming.envelope().subject())) {
            parking.park(name, incoming, BEHIND_PARKED);
            return;
        }
        try {
            handling.handle(incoming.event().call(), incoming.envelope());
            handling.keep();
        } catch (Exception failure) {
            handling.drop();
            park(incoming, held, failure);
        }
    }

    private void park(Incoming incoming, Set<String> held, Exception failure) {
        if (Poison.isPassing(failure)) {
            throw failure instanceof RuntimeException passing ? passing : new IllegalStateException(failure);
        }
        LOG.warn(
                "{} parks {} of {}: {} at {}",
                name,
                incoming.envelope().type(),
                incoming.envelope().subject(),
                Parking.reasonOf(failure),
                Parking.placeOf(failure));
        parking.park(name, incoming, Parking.reasonOf(failure));
        held.add(incoming.envelope().subject());
    }
}
