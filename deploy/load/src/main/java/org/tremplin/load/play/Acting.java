package org.tremplin.load.play;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public API, used in the name of one partner. */
record Acting(Api api, String partner) {

    Answer get(String path) {
        return api.send("GET", path, null, partner, null);
    }

    Answer post(String path, Map<String, ?> body) {
        return post(path, body, null);
    }

    Answer post(String path, Map<String, ?> body, @Nullable String idempotencyKey) {
        return api.send("POST", path, body, partner, idempotencyKey);
    }

    Answer put(String path, Map<String, ?> body) {
        return api.send("PUT", path, body, partner, null);
    }
}
