package org.tremplin.training.sheets;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One session with its attendance sheet.
 *
 * @param id series and number, {@code <series>:<number>}
 * @param number number of the session, from 1
 * @param date day of the session, null while it has none
 * @param startsAt local time, where known
 * @param minutes how long it lasts, where known
 * @param cancelled why it was cancelled, null while it stands
 * @param marks what was said of each participant, by participant
 */
@Document(collection = Sheet.COLLECTION)
public record Sheet(
        @Id String id,
        String series,
        String programme,
        String cohort,
        String code,
        @Indexed String partner,
        int number,
        @Nullable LocalDate date,
        @Nullable LocalTime startsAt,
        @Nullable Integer minutes,
        @Nullable String cancelled,
        Map<String, Entry> marks) {

    static final String COLLECTION = "sessions";

    /** Takes a sheet that nobody has written on as empty. */
    public Sheet {
        marks = marks == null ? Map.of() : marks;
    }

    /**
     * What the sheet says of one participant.
     *
     * @param mark present, late, excused or absent
     * @param minutes how many minutes she was there, where somebody counted
     * @param on day that counts
     * @param madeUpIn id of the series in which she made the session up
     */
    public record Entry(
            String mark,
            @Nullable Integer minutes,
            LocalDate on,
            @Nullable String madeUpIn) {}

    static String idOf(String series, int number) {
        return series + ":" + number;
    }
}
