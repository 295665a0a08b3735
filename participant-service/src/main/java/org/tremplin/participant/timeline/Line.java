package org.tremplin.participant.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to one person; it holds codes only, the words come from message files.
 *
 * @param id source and position of the event
 * @param participant pseudonymous id (UUID) of the person
 * @param programme code of the programme, null where it concerns none
 * @param kind what sort of thing
 * @param what name of the fact, such as {@code session-attended}
 * @param on day on which it happened
 * @param recorded when it was recorded
 * @param sequence its position in its own stream
 * @param partner code of the partner that recorded it
 * @param details codes, counts and dates of the fact
 */
public record Line(
        String id,
        String participant,
        @Nullable String programme,
        Kind kind,
        String what,
        LocalDate on,
        Instant recorded,
        long sequence,
        @Nullable String partner,
        Map<String, String> details) {

    /** What sorts of things happen, and which icon stands for each. */
    public enum Kind {
        REGISTRATION("people"),
        ENROLMENT("plus"),
        STAGE("success"),
        ATTENDANCE("training"),
        CERTIFICATE("certificate"),
        PLACEMENT("placement"),
        CIRCLE("people"),
        CONSENT("success"),
        EXIT("neutral");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        /** The code in addresses and documents. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The icon's name. */
        public String icon() {
            return icon;
        }
    }

    /** What a document does not hold is empty. */
    public Line {
        details = details == null ? Map.of() : details;
    }
}
