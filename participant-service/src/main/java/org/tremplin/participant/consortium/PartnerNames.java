package org.tremplin.participant.consortium;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** The partners' names by code, in the order of the names, looked up once for a page. */
@Component
@RequestScope
public class PartnerNames {

    private final ConsortiumPartners partners;
    private @Nullable Map<String, String> names;

    PartnerNames(ConsortiumPartners partners) {
        this.partners = partners;
    }

    /** All of them. */
    public Map<String, String> all() {
        Map<String, String> all = names;
        if (all == null) {
            all = partners.names();
            names = all;
        }
        return all;
    }
}
