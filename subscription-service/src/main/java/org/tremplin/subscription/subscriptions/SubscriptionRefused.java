package org.tremplin.subscription.subscriptions;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tremplin.web.Refusal;

/** What subscribing says no to. */
sealed class SubscriptionRefused extends Refusal {

    private final Kind kind;

    private SubscriptionRefused(Kind kind, String code, Object... args) {
        super(code, args);
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** The partner holds no grant of this name, or it does not hold today. */
    static final class NoGrant extends SubscriptionRefused {
        NoGrant() {
            super(Kind.FORBIDDEN, "no-grant");
        }
    }

    /** Something is asked for that is not granted. */
    static final class BeyondGrant extends SubscriptionRefused {
        private final transient Map<String, Object> beyond;

        BeyondGrant(Set<String> types, Set<String> programmes, Set<String> partners) {
            super(Kind.FORBIDDEN, "beyond-grant");
            beyond = Map.of(
                    "types", new TreeSet<>(types),
                    "programmes", new TreeSet<>(programmes),
                    "partners", new TreeSet<>(partners));
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("beyond", beyond);
        }
    }

    /** The address is none that events can be brought to. */
    static final class SinkUnusable extends SubscriptionRefused {
        SinkUnusable() {
            super(Kind.INVALID, "sink-unusable");
        }
    }

    /** Events that are fetched have no sink, events that are brought have one. */
    static final class SinkMisplaced extends SubscriptionRefused {
        SinkMisplaced() {
            super(Kind.INVALID, "sink-misplaced");
        }
    }

    /** A partner has so many subscriptions at most. */
    static final class TooMany extends SubscriptionRefused {
        TooMany(int most) {
            super(Kind.CONFLICT, "too-many-subscriptions", most);
        }
    }

    /** Only a subscription whose events are brought has this. */
    static final class NotBrought extends SubscriptionRefused {
        NotBrought() {
            super(Kind.CONFLICT, "events-are-fetched");
        }
    }

    /** The subscription is over. */
    static final class Over extends SubscriptionRefused {
        Over() {
            super(Kind.CONFLICT, "subscription-over");
        }
    }

    /** The sink has not said that it wants events. */
    static final class NotVerified extends SubscriptionRefused {
        NotVerified(String trouble) {
            super(Kind.CONFLICT, "sink-not-verified", trouble);
        }
    }

    /** It was changed since. */
    static final class Changed extends SubscriptionRefused {
        Changed() {
            super(Kind.PRECONDITION, "version-conflict");
        }
    }
}
