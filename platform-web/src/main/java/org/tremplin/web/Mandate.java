package org.tremplin.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** What only who acts for the consortium as a whole may do, for a service's {@link AccessRules}. */
public final class Mandate {

    private Mandate() {}

    /** Lets in a coordinator whom every partner has mandated, and no partner's own. */
    public static AuthorizationDecision ofEveryPartner(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        return new AuthorizationDecision(isOfEveryPartner(Actor.of(caller.get())));
    }

    /** Lets in the same, and whoever keeps the platform running. */
    public static AuthorizationDecision ofEveryPartnerOrOperator(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        Actor actor = Actor.of(caller.get());
        return new AuthorizationDecision(actor.hasRole(Roles.OPERATOR) || isOfEveryPartner(actor));
    }

    private static boolean isOfEveryPartner(Actor actor) {
        return actor.hasRole(Roles.COORDINATOR) && actor.partners().contains(Actor.EVERY_PARTNER);
    }
}
