package org.tremplin.participant.consortium;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tremplin.web.Remembered;

/** The partners' names by code, in the order of the names, as of a second ago: every page shows some of them. */
@Component
public class PartnerNames {

    private final Remembered<Map<String, String>> names;

    PartnerNames(ConsortiumPartners partners) {
        this.names = new Remembered<>(Duration.ofSeconds(1), partners::names);
    }

    /** All of them. */
    public Map<String, String> all() {
        return names.get();
    }
}
