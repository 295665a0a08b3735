package org.tremplin.platform.following;

/** How each kind of follower takes events in. */
final class Handlings {

    private Handlings() {}

    static Handling of(Follower<?> follower, Documents documents, Editions editions) {
        return switch (follower) {
            case Projection<?> projection -> new DocumentHandling<>(projection, documents, editions);
            case Policy<?> policy -> new PolicyHandling<>(policy);
        };
    }
}
