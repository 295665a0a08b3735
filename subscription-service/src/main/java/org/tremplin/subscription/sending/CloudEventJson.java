package org.tremplin.subscription.sending;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.tremplin.subscription.log.LoggedEvent;

/**
 * Writes events as CloudEvents 1.0 in structured mode: attributes and payload are one document, so that a signature holds
 * all of it. The payload goes out byte for byte as its producer wrote it.
 */
public final class CloudEventJson {

    /** The media type of what is written here. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final String SCHEMA = "urn:tremplin:schema:";

    private CloudEventJson() {}

    /** The document of one event; a replayed one says so, with the id that it has always had. */
    public static String write(LoggedEvent event, boolean replayed) {
        StringBuilder json = new StringBuilder(event.data().length + 500).append("{\"specversion\":\"1.0\"");
        member(json, "id", event.id());
        member(json, "source", event.source());
        member(json, "type", event.type());
        member(json, "subject", event.subject());
        member(json, "time", DateTimeFormatter.ISO_INSTANT.format(event.time().atOffset(ZoneOffset.UTC)));
        member(json, "dataschema", SCHEMA + event.type());
        member(json, "datacontenttype", "application/json");
        member(json, "sequence", Long.toString(event.sequence()));
        member(json, "partner", event.actor());
        member(json, "correlationid", event.correlationId());
        member(json, "causationid", event.causationId());
        if (replayed) {
            json.append(",\"replayed\":true");
        }
        return json.append(",\"data\":")
                .append(new String(event.data(), StandardCharsets.UTF_8))
                .append('}')
                .toString();
    }

    private static void member(StringBuilder json, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        json.append(",\"").append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
