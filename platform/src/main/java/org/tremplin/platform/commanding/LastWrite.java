package org.tremplin.platform.commanding;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The last write of a browser or script, so that its next read can wait until the read models have it.
 *
 * @param aggregateId id of the stream
 * @param version sequence number of its last event
 */
public record LastWrite(String aggregateId, long version) {

    /** Answers of writes carry it. */
    public static final String ANSWER_HEADER = "Tremplin-Version";

    /** Reads of scripts send it back. */
    public static final String REQUEST_HEADER = "Tremplin-After";

    /** Reads of browsers send it back. */
    public static final String COOKIE = "tremplin-after";

    private static final Duration KEPT = Duration.ofSeconds(10);

    static void note(String aggregateId, long version) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            HttpServletResponse response = request.getResponse();
            if (response != null && !response.isCommitted()) {
                String written = aggregateId + "@" + version;
                response.setHeader(ANSWER_HEADER, written);
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(COOKIE, written)
                                .path("/")
                                .maxAge(KEPT)
                                .httpOnly(true)
                                .secure(request.getRequest().isSecure())
                                .sameSite("Strict")
                                .build()
                                .toString());
            }
        }
    }

    /** Reads {@code <aggregate id>@<version>}; null if it is none. */
    public static @Nullable LastWrite parse(@Nullable String text) {
        int at = text == null ? -1 : text.lastIndexOf('@');
        if (text == null || at < 1 || text.length() > 300) {
            return null;
        }
        try {
            return new LastWrite(text.substring(0, at), Long.parseLong(text.substring(at + 1)));
        } catch (NumberFormatException noVersion) {
            return null;
        }
    }
}
