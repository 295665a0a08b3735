package org.tremplin.placement.internships.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.tremplin.placement.internships.InternshipState;

/** Why an internship wants somebody's attention today. */
public enum Attention {
    /** Runs, and its last day is within two weeks. */
    ENDING_SOON,
    /** Runs, and for a week no hours were logged. */
    HOURS_MISSING,
    /** Its last day is over, and nobody said how it ended. */
    OVERDUE,
    /** Its first day is over, and nobody said that it began. */
    NOT_STARTED;

    private static final int SOON_DAYS = 14;
    private static final int SILENT_DAYS = 7;

    /** The code in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable Attention of(String code) {
        return Arrays.stream(values())
                .filter(attention -> attention.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The reason that comes first for an internship, null where it wants none. */
    static @Nullable Attention of(InternshipSheet sheet, LocalDate today) {
        return switch (sheet.progress()) {
            case AGREED -> sheet.start().isBefore(today) ? NOT_STARTED : null;
            case RUNNING -> {
                LocalDate lastDay = sheet.lastDay();
                if (sheet.end().isBefore(today)) {
                    yield OVERDUE;
                }
                if (lastDay != null && lastDay.isBefore(today.minusDays(SILENT_DAYS))) {
                    yield HOURS_MISSING;
                }
                yield sheet.end().isAfter(today.plusDays(SOON_DAYS)) ? null : ENDING_SOON;
            }
            case COMPLETED, BROKEN_OFF -> null;
        };
    }

    /** The internships that want it for this reason; days are ISO texts in documents. */
    Criteria criteria(LocalDate today) {
        Criteria running = Criteria.where("state").is(InternshipState.RUNNING.code());
        return switch (this) {
            case ENDING_SOON ->
                running.and("end")
                        .gte(today.toString())
                        .lte(today.plusDays(SOON_DAYS).toString());
            case HOURS_MISSING ->
                running.and("end")
                        .gte(today.toString())
                        .and("lastDay")
                        .lt(today.minusDays(SILENT_DAYS).toString());
            case OVERDUE -> running.and("end").lt(today.toString());
            case NOT_STARTED ->
                Criteria.where("state")
                        .is(InternshipState.AGREED.code())
                        .and("start")
                        .lt(today.toString());
        };
    }
}
