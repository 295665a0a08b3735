package org.tremplin.training.sheets;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.web.Actor;
import org.tremplin.web.Roles;

/**
 * Who sees and fills a roster. The staff of the partner that runs a series see and mark everybody on it, by name; all
 * others see of it only people whose pathway is open to them anyway.
 */
@Component
public class RosterRule {

    private static final String[] STAFF = {Roles.TRAINER, Roles.COORDINATOR, Roles.ADVISER};

    private final Access access;

    RosterRule(Access access) {
        this.access = access;
    }

    /** Whether the actor is staff of the partner that runs the series. */
    public boolean runs(SeriesPlan plan) {
        Actor actor = Actor.current();
        return plan.partner().equals(actor.partner()) && actor.hasRole(STAFF);
    }

    /** Whether the actor sees everybody on the roster: she runs the series, and the agreement binds her partner. */
    public boolean isWhole(SeriesPlan plan) {
        return runs(plan) && access.isBound(plan.partner());
    }

    /** Those of these people whom the actor sees on the series' roster, and in what is counted of it. */
    public Set<String> shown(SeriesPlan plan, Set<String> people) {
        return isWhole(plan) ? people : opened(people);
    }

    /** Writes into the access log who is seen on the series' roster, or marked on it. */
    public void note(SeriesPlan plan, Collection<String> people) {
        if (isWhole(plan)) {
            access.onRoster(people);
        } else {
            access.shown(people);
        }
    }

    /** Those of these people whose own page the actor may open. */
    public Set<String> opened(Set<String> people) {
        return access.among(people, Level.PATHWAY);
    }

    /** Refuses whoever does not run the series, so may not date or cancel its sessions. */
    public SeriesPlan requireRuns(SeriesPlan plan) {
        if (!runs(plan)) {
            throw new NotYourSeries();
        }
        return plan;
    }

    /** Refuses whoever may not say of people who was there. */
    public SeriesPlan requireMarks(SeriesPlan plan) {
        requireRuns(plan);
        access.requireAgreement();
        return plan;
    }
}
