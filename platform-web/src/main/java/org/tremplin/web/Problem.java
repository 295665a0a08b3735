package org.tremplin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What went wrong with a request, before it is said in somebody's language as a problem detail (RFC 9457) or as a page.
 *
 * @param status the status of the answer
 * @param code the stable code; message key {@code problem.<code>} holds its sentence
 * @param args what the sentence's placeholders stand for
 * @param faults what is wrong with single fields
 * @param details further members of the problem detail
 * @param headers headers of the answer, such as {@code Retry-After}
 */
public record Problem(
        HttpStatus status,
        String code,
        List<Object> args,
        List<Fault> faults,
        Map<String, Object> details,
        Map<String, String> headers) {

    private static final String RETRY_SECONDS = "5";

    /** The code of a request whose fields are wrong. */
    public static final String INVALID_REQUEST = "invalid-request";

    /**
     * One field that is wrong; line and column are known for JSON that could not be read.
     *
     * @param field the path of the field, empty where the whole body is meant
     * @param code what is wrong, in kebab-case
     * @param message what to enter instead, in the caller's language
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            String field,
            String code,
            String message,
            @Nullable Integer line,
            @Nullable Integer column) {}

    /** Copies what it is given. */
    public Problem {
        args = List.copyOf(args);
        faults = List.copyOf(faults);
        details = Map.copyOf(details);
        headers = Map.copyOf(headers);
    }

    /** A problem with nothing but a status, a code and what its sentence shows. */
    public static Problem of(HttpStatus status, String code, Object... args) {
        return new Problem(status, code, List.of(args), List.of(), Map.of(), Map.of());
    }

    /** The same problem, with one more header on the answer. */
    public Problem header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, code, args, faults, details, more);
    }

    static Problem invalid(List<Fault> faults) {
        return new Problem(HttpStatus.BAD_REQUEST, INVALID_REQUEST, List.of(), faults, Map.of(), Map.of());
    }

    static Problem of(Refusal refusal) {
        HttpStatus status =
                switch (refusal.kind()) {
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case PRECONDITION -> HttpStatus.PRECONDITION_FAILED;
                    case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
                };
        Problem problem =
                new Problem(status, refusal.code(), List.of(refusal.args()), List.of(), refusal.details(), Map.of());
        return refusal.kind() == Refusal.Kind.UNAVAILABLE
                ? problem.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                : problem;
    }
}
