package org.tremplin.subscription.subscriptions;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.subscription.grants.Grant;
import org.tremplin.subscription.grants.Grants;
import org.tremplin.subscription.sending.WebhookProperties;

/** Refuses wishes that go beyond what is granted, or to where nothing can be brought. */
@Component
class Wishes {

    private static final int LONGEST_SINK = 2000;

    private final Grants grants;
    private final WebhookProperties properties;
    private final Clock clock;

    Wishes(Grants grants, WebhookProperties properties, Clock clock) {
        this.grants = grants;
        this.properties = properties;
        this.clock = clock;
    }

    /** The grant of this name, which holds today and covers the filter. */
    Grant granted(String holder, String name, Filter filter) {
        Grant grant = grants.find(holder, name)
                .filter(found -> found.holds(LocalDate.now(clock)))
                .orElseThrow(SubscriptionRefused.NoGrant::new);
        within(grant, filter);
        return grant;
    }

    /** Refuses a filter that names what is not granted. */
    void within(Grant grant, Filter filter) {
        Set<String> types = new TreeSet<>();
        for (String type : filter.types()) {
            boolean all = type.equals(Grant.ALL);
            if (!all && (PublishedTypes.find(type).isEmpty() || !grant.coversType(type))) {
                types.add(type);
            }
        }
        Set<String> programmes = Grant.beyond(without(filter.programmes()), grant.programmes());
        Set<String> partners = Grant.beyond(without(filter.partners()), grant.partners());
        if (!types.isEmpty() || !programmes.isEmpty() || !partners.isEmpty()) {
            throw new SubscriptionRefused.BeyondGrant(types, programmes, partners);
        }
    }

    /** All means all that is granted, so it is never too much. */
    private static Set<String> without(Set<String> codes) {
        Set<String> named = new TreeSet<>(codes);
        named.remove(Grant.ALL);
        return named;
    }

    /** The address that events are brought to; null where they are fetched. */
    @Nullable
    URI sink(Subscription.Protocol protocol, @Nullable String sink) {
        boolean brought = protocol == Subscription.Protocol.HTTP;
        if (brought != (sink != null)) {
            throw new SubscriptionRefused.SinkMisplaced();
        }
        return sink == null ? null : address(sink);
    }

    private URI address(String sink) {
        try {
            URI uri = URI.create(sink);
            boolean secure = "https".equalsIgnoreCase(uri.getScheme());
            boolean plain = "http".equalsIgnoreCase(uri.getScheme()) && properties.plainHttp();
            boolean named = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            if ((secure || plain) && named && sink.length() <= LONGEST_SINK) {
                return uri;
            }
        } catch (IllegalArgumentException none) {
            // As unusable as the others.
        }
        throw new SubscriptionRefused.SinkUnusable();
    }
}
