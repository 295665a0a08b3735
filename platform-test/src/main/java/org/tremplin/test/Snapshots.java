package org.tremplin.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds stored events to the JSON that was approved for them. A new or changed event fails and leaves its JSON in {@code
 * <name>.received.json} beside the approved one; renaming that file approves it.
 */
public final class Snapshots {

    private static final Path FOLDER = Path.of("src", "test", "resources", "approved");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Snapshots() {}

    /** Checks that the event is written as approved, and that what is approved still reads as this event. */
    public static void approve(Object event) {
        String name = event.getClass().getSimpleName();
        Path approved = FOLDER.resolve(name + ".json");
        Path received = FOLDER.resolve(name + ".received.json");
        String actual = JSON.writeValueAsString(event) + "\n";
        try {
            if (!Files.exists(approved)
                    || !JSON.readTree(Files.readString(approved)).equals(JSON.readTree(actual))) {
                Files.createDirectories(FOLDER);
                Files.writeString(received, actual);
                assertThat(actual)
                        .as("%s is not as approved; compare %s and rename it to approve", name, received)
                        .isEqualTo(Files.exists(approved) ? Files.readString(approved) : "");
            }
            assertThat((Object) JSON.readValue(Files.readString(approved), event.getClass()))
                    .as("what is approved for %s still reads", name)
                    .isEqualTo(event);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
