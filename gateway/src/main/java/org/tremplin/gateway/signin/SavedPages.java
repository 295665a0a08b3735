package org.tremplin.gateway.signin;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.tremplin.gateway.entry.Entered;
import org.tremplin.web.Problems;

/** Remembers which page was asked for before signing in; never a form that was sent. */
public final class SavedPages {

    private SavedPages() {}

    /** A memory under a name of its own, because the identity provider of local mode shares the session. */
    @SuppressWarnings("NullAway") // null is how the marker in the address is switched off
    public static HttpSessionRequestCache under(String name) {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setSessionAttrName(name);
        cache.setRequestMatcher(request ->
                "GET".equals(request.getMethod()) && Problems.wantsPage(request) && !Entered.isHers(request));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
