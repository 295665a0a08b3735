package org.tremplin.subscription.log;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event as it lies on its topic, before it has a place in the log. */
record NewEvent(
        String id,
        String source,
        String type,
        String subject,
        long sequence,
        String time,
        @Nullable String partner,
        @Nullable String responsible,
        @Nullable String programme,
        @Nullable String correlationId,
        @Nullable String causationId,
        byte[] data) {

    /** Reads a record by its CloudEvents headers; fails where it is no event. */
    static NewEvent of(Map<?, ?> headers, byte[] data, JsonMapper json) {
        JsonNode payload = json.readTree(data);
        if (!payload.isObject()) {
            throw new IllegalArgumentException("The payload is no object");
        }
        return new NewEvent(
                required(headers, "ce_id"),
                required(headers, "ce_source"),
                required(headers, "ce_type"),
                required(headers, "ce_subject"),
                Long.parseLong(required(headers, "ce_sequence")),
                OffsetDateTime.parse(required(headers, "ce_time")).toString(),
                text(headers, "ce_partner"),
                payload.path("partner").stringValue(null),
                payload.path("programme").stringValue(null),
                text(headers, "ce_correlationid"),
                text(headers, "ce_causationid"),
                data);
    }

    String key() {
        return source + " " + id;
    }

    /** The same with another payload. */
    NewEvent with(byte[] other) {
        return new NewEvent(
                id,
                source,
                type,
                subject,
                sequence,
                time,
                partner,
                responsible,
                programme,
                correlationId,
                causationId,
                other);
    }

    Object[] values(long position) {
        return new Object[] {
            position,
            sequence,
            time,
            id,
            source,
            type,
            subject,
            partner,
            responsible,
            programme,
            correlationId,
            causationId
        };
    }

    private static String required(Map<?, ?> headers, String name) {
        String value = text(headers, name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("The attribute " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(Map<?, ?> headers, String name) {
        return switch (headers.get(name)) {
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case String text -> text;
            case null, default -> null;
        };
    }
}
