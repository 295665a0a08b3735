package org.tremplin.web;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Tells which problem an exception stands for, without ever repeating what the caller sent. */
final class Diagnosis {

    private final Faults faults;
    private final List<RefusalTranslation> translations;

    Diagnosis(Faults faults, List<RefusalTranslation> translations) {
        this.faults = faults;
        this.translations = translations;
    }

    Problem of(Throwable thrown, Locale locale) {
        Throwable cause = unwrapped(thrown);
        Refusal refusal = refusal(cause);
        if (refusal != null) {
            return Problem.of(refusal);
        }
        if (cause(cause, BodyTooLarge.class) != null) {
            return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
        }
        return switch (cause) {
            case BindException e -> Problem.invalid(faults.of(e, locale));
            case HandlerMethodValidationException e -> Problem.invalid(faults.of(e, locale));
            case ConstraintViolationException e -> Problem.invalid(faults.of(e));
            case HttpMessageNotReadableException e -> unreadable(e, locale);
            case TypeMismatchException e -> Problem.invalid(List.of(faults.of(e, locale)));
            case MissingServletRequestParameterException e -> missing(e.getParameterName(), locale);
            case MissingRequestHeaderException e -> missing(e.getHeaderName(), locale);
            case MissingRequestValueException e -> Problem.of(HttpStatus.BAD_REQUEST, Problem.INVALID_REQUEST);
            case AccessDeniedException e -> Problem.of(HttpStatus.FORBIDDEN, "access-denied");
            case AuthenticationServiceException e ->
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "identity-unavailable")
                        .header(HttpHeaders.RETRY_AFTER, "5");
            case AuthenticationException e -> Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in");
            case ErrorResponse e -> of(e);
            default -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        };
    }

    /** The problem of a bare status, as a container or a framework sets it. */
    static Problem of(HttpStatus status) {
        return Problem.of(
                status,
                switch (status) {
                    case UNAUTHORIZED -> "not-signed-in";
                    case FORBIDDEN -> "access-denied";
                    case NOT_FOUND -> "not-found";
                    case METHOD_NOT_ALLOWED -> "method-not-allowed";
                    case NOT_ACCEPTABLE -> "not-acceptable";
                    case REQUEST_TIMEOUT -> "body-too-slow";
                    case CONTENT_TOO_LARGE -> "body-too-large";
                    case UNSUPPORTED_MEDIA_TYPE -> "media-type-not-supported";
                    case SERVICE_UNAVAILABLE -> "service-unavailable";
                    default -> status.is4xxClientError() ? Problem.INVALID_REQUEST : "internal-error";
                });
    }

    private static Problem of(ErrorResponse response) {
        HttpStatus status = HttpStatus.resolve(response.getStatusCode().value());
        Problem problem = of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        for (String name : List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT, HttpHeaders.RETRY_AFTER)) {
            List<String> values = response.getHeaders().get(name);
            if (values != null && !values.isEmpty()) {
                problem = problem.header(name, String.join(", ", values));
            }
        }
        return problem;
    }

    private Problem unreadable(HttpMessageNotReadableException e, Locale locale) {
        Refusal inner = cause(e, Refusal.class);
        return inner == null ? Problem.invalid(List.of(faults.of(e, locale))) : Problem.of(inner);
    }

    private Problem missing(String field, Locale locale) {
        return Problem.invalid(List.of(faults.required(field, locale)));
    }

    private @Nullable Refusal refusal(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal;
        }
        for (RefusalTranslation translation : translations) {
            Refusal refusal = translation.translate(thrown);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown.getCause();
        boolean wrapper = thrown instanceof CompletionException
                || thrown instanceof ExecutionException
                || thrown instanceof jakarta.servlet.ServletException && !(thrown instanceof ErrorResponse);
        return wrapper && cause != null ? unwrapped(cause) : thrown;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
