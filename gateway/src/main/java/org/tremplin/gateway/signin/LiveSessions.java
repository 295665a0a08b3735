package org.tremplin.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * The sessions of this gateway, so that the identity provider can end those of somebody who signed out elsewhere
 * (OpenID Connect back-channel logout). Spring's own handler would send itself a form that our rule of the same origin
 * refuses.
 */
final class LiveSessions implements HttpSessionListener, HttpSessionIdListener, LogoutHandler {

    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();
    private final OidcSessionRegistry registry;

    LiveSessions(OidcSessionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.put(event.getSession().getId(), event.getSession());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        String id = event.getSession().getId();
        sessions.remove(oldId);
        sessions.put(id, event.getSession());
        OidcSessionInformation known = registry.removeSessionInformation(oldId);
        if (known != null) {
            registry.saveSessionInformation(known.withSessionId(id));
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        String id = event.getSession().getId();
        sessions.remove(id);
        registry.removeSessionInformation(id);
    }

    /** Ends every session that the provider's logout token speaks of. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof OidcLogoutToken token) {
            registry.removeSessionInformation(token).forEach(known -> end(known.getSessionId()));
        }
    }

    private void end(String id) {
        HttpSession session = sessions.remove(id);
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException e) {
                // It ended by itself in the meantime.
                return;
            }
        }
    }
}
