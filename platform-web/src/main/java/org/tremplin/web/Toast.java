package org.tremplin.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A short message that a page shows after something was saved, with an undo where it can be undone; sent as header
 * {@value #HEADER} of the answer to htmx.
 */
public final class Toast {

    /** The header that carries it. */
    public static final String HEADER = "HX-Trigger";

    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Toast() {}

    /** A message alone. */
    public static String of(String text) {
        return write(text, null, Map.of(), null);
    }

    /**
     * A message with an undo.
     *
     * @param text what was saved, in the reader's language
     * @param undo the address that takes it back by POST
     * @param values the form values to post there
     * @param target the CSS selector of the element that the answer replaces
     */
    public static String of(String text, String undo, Map<String, String> values, String target) {
        return write(text, undo, values, target);
    }

    private static String write(
            String text, @Nullable String undo, Map<String, String> values, @Nullable String target) {
        Map<String, Object> toast = new LinkedHashMap<>();
        toast.put("text", text);
        if (undo != null && target != null) {
            toast.put("undo", undo);
            toast.put("values", values);
            toast.put("target", target);
        }
        return ASCII.writeValueAsString(Map.of("toast", toast));
    }
}
