package org.tremplin.participant.timeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.timeline.Line.Kind;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;

/** Writes lines: one document for each event that is told, whatever service told it. */
final class Lines {

    /** Lines from the service's own events. */
    static final String OWN = "timeline_own";

    /** Lines from the other services' events. */
    static final String OTHERS = "timeline_others";

    private final String collection;
    private final Envelope envelope;
    private final Changes changes;

    Lines(String collection, Envelope envelope, Changes changes) {
        this.collection = collection;
        this.envelope = envelope;
        this.changes = changes;
    }

    /**
     * Whom and when a fact concerns.
     *
     * @param programme null where it concerns no programme
     */
    record About(String participant, @Nullable String programme, LocalDate on) {}

    /** The day from which something planned is a fact: its own, or that of its recording where that is earlier. */
    LocalDate onceRecorded(LocalDate planned) {
        LocalDate recorded = LocalDate.ofInstant(envelope.time(), ZoneOffset.UTC);
        return planned.isBefore(recorded) ? planned : recorded;
    }

    /** Tells one fact with its details: codes, counts and dates by name. */
    void tell(About about, Kind kind, String what, Map<String, ?> details) {
        Map<String, String> texts = new TreeMap<>();
        details.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("participant", about.participant());
        values.put("programme", about.programme());
        values.put("kind", kind);
        values.put("what", what);
        values.put("on", about.on());
        values.put("recorded", envelope.time());
        values.put("sequence", envelope.sequence());
        values.put("partner", envelope.partner());
        values.put("details", texts);
        changes.set(collection, envelope.source() + "/" + envelope.sequence(), values);
    }
}
