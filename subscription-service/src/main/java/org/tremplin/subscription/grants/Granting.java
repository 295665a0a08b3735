package org.tremplin.subscription.grants;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;
import org.tremplin.web.Roles;

/** Coordinators give and take back grants. */
@Component
public class Granting {

    private final Grants grants;
    private final GrantFacts facts;

    Granting(Grants grants, GrantFacts facts) {
        this.grants = grants;
        this.facts = facts;
    }

    /** The id of a holder's grant of this name. */
    public static UUID idOf(String holder, String name) {
        return UUID.nameUUIDFromBytes(("grant " + holder + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** The grants that somebody may see: a coordinator those she may give or her partners hold, others their own. */
    public List<Grant> seenBy(Actor actor) {
        if (!actor.hasRole(Roles.COORDINATOR)) {
            return grants.of(Set.of(actor.partner()));
        }
        return grants.of(Set.of(Grant.ALL)).stream()
                .filter(grant -> actor.mayActFor(grant.holder()) || mayGive(actor, grant.partners()))
                .toList();
    }

    /** Gives a grant in place of what its holder had under its name; the partners in it must be the giver's. */
    @Transactional
    public Grant give(Grant grant, Actor by) {
        if (!mayGive(by, grant.partners())) {
            throw new GrantRefused.NotYoursToGrant();
        }
        grants.find(grant.holder(), grant.name()).ifPresent(before -> {
            if (!mayGive(by, before.partners())) {
                throw new GrantRefused.NotYoursToGrant();
            }
        });
        if (grant.types().stream()
                .anyMatch(type ->
                        !type.equals(Grant.ALL) && PublishedTypes.find(type).isEmpty())) {
            throw new GrantRefused.TypeUnknown();
        }
        grants.keep(grant, by.subject(), by.partner());
        facts.given(grant, by);
        return grants.find(grant.id()).orElseThrow();
    }

    /** Takes a grant back; nothing of it goes out any more. */
    @Transactional
    public void revoke(String holder, String name, Actor by) {
        Grant grant = grants.find(holder, name).orElseThrow(() -> new NotFound("grant"));
        if (!mayGive(by, grant.partners())) {
            throw new GrantRefused.NotYoursToGrant();
        }
        grants.revoke(grant);
        facts.revoked(grant, by);
    }

    private static boolean mayGive(Actor actor, Set<String> partners) {
        return partners.stream()
                .allMatch(partner -> partner.equals(Grant.ALL)
                        ? actor.partners().contains(Actor.EVERY_PARTNER)
                        : actor.mayActFor(partner));
    }
}
