package org.tremplin.participant.erasure;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people are kept.
 *
 * @param afterLastContact after the day on which something about her was last recorded, once all her pathways ended
 * @param warnBefore between the announcement of an erasure and the erasure
 * @param postponement for which her partner may keep her longer each time
 * @param evidence after the end of the year in which she left a programme with evidence to keep
 */
@ConfigurationProperties("tremplin.retention")
record RetentionRules(
        @DefaultValue("P2Y") Period afterLastContact,
        @DefaultValue("P30D") Period warnBefore,
        @DefaultValue("P1Y") Period postponement,
        @DefaultValue("P5Y") Period evidence) {

    /** The last day of the evidence about somebody who left on this day. */
    LocalDate evidenceUntil(LocalDate left) {
        return LocalDate.of(left.getYear(), Month.DECEMBER, 31).plus(evidence);
    }
}
