package org.tremplin.gateway.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;
import org.tremplin.web.Problem;
import org.tremplin.web.Problems;

/** The answer where a token could not be renewed: to sign in once more, or to wait for the provider. */
public record SignInAgain(OAuth2AuthorizationException cause, Problems problems) implements ServerResponse {

    /** With these the provider says that the sign-in is over; anything else means that it could not be asked. */
    private static final Set<String> OVER = Set.of("client_authorization_required", "invalid_grant", "invalid_token");

    @Override
    public HttpStatusCode statusCode() {
        return isOver() ? HttpStatus.UNAUTHORIZED : HttpStatus.SERVICE_UNAVAILABLE;
    }

    @Override
    public HttpHeaders headers() {
        return new HttpHeaders();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        if (!isOver()) {
            problems.write(
                    request,
                    response,
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "identity-unavailable")
                            .header(HttpHeaders.RETRY_AFTER, "5"));
        } else if ("GET".equals(request.getMethod()) && Problems.wantsPage(request)) {
            SavedPages.under(SignIn.SAVED_PAGE).saveRequest(request, response);
            SignIn.lead(request, response);
        } else {
            problems.write(request, response, Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in"));
        }
        return null;
    }

    private boolean isOver() {
        return OVER.contains(cause.getError().getErrorCode());
    }
}
