package org.tremplin.training.attendance;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The id of a series, the same wherever and whenever it is asked for.
 *
 * @param value name-based UUID
 */
public record SeriesId(String value) {

    /** Refuses what is no UUID. */
    public SeriesId {
        value = UUID.fromString(value).toString();
    }

    /** The id of the one series of this code that this cohort of this programme has. */
    public static SeriesId of(String programme, String cohort, String code) {
        String name = programme + "/" + cohort + "/" + code;
        return new SeriesId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
