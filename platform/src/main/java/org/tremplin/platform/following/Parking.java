package org.tremplin.platform.following;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tremplin.web.Refusal;

/** Where records wait that a follower could not handle, and what follows them for the same subject, in order. */
interface Parking {

    /** Subjects that have at least one parked record. */
    Set<String> subjects(String follower);

    /** Parks a record behind those already parked for its subject; parking it again changes nothing. */
    void park(String follower, Incoming incoming, String reason);

    /** The records parked for a subject, oldest first. */
    List<Parked> of(String follower, String subject);

    /** All parked records, oldest first, at most as many. */
    List<Parked> all(String follower, int atMost);

    /** Lets a record go. */
    void release(Parked parked);

    /** Lets all records of a follower go, because it starts over. */
    void clear(String follower);

    /**
     * One parked record.
     *
     * @param id where it is parked
     * @param reason why, without personal data
     */
    record Parked(String id, String follower, Envelope envelope, byte[] data, String reason, Instant parkedAt) {}

    /** The reason that may be shown and kept: the kind of failure, never its message, which may quote data. */
    static String reasonOf(Throwable failure) {
        return rootOf(failure) instanceof Refusal refusal
                ? refusal.code()
                : rootOf(failure).getClass().getSimpleName();
    }

    /** Where in the code it failed, for the log. */
    static String placeOf(Throwable failure) {
        return Arrays.stream(rootOf(failure).getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
