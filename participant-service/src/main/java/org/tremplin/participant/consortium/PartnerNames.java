package org.tremplin.participant.consortium;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The partners' names by code, in the order of the names, as of a second ago: every page shows some of them. */
@Component
public class PartnerNames {

    private static final long GOOD_FOR_NANOS = Duration.ofSeconds(1).toNanos();

    private final ConsortiumPartners partners;
    private volatile Known known = new Known(Map.of(), System.nanoTime() - GOOD_FOR_NANOS);

    PartnerNames(ConsortiumPartners partners) {
        this.partners = partners;
    }

    private record Known(Map<String, String> names, long since) {}

    /** All of them. */
    public Map<String, String> all() {
        Known last = known;
        if (System.nanoTime() - last.since() >= GOOD_FOR_NANOS) {
            last = new Known(partners.names(), System.nanoTime());
            known = last;
        }
        return last.names();
    }
}
