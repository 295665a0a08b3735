package org.tremplin.training.attendance;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.Written;
import org.tremplin.platform.following.Arrivals;
import org.tremplin.platform.following.Patience;
import org.tremplin.training.attendance.SeriesCommand.PlanSeries;
import org.tremplin.training.programmes.Partners;
import org.tremplin.training.programmes.Programme;
import org.tremplin.training.programmes.Programmes;
import org.tremplin.training.sheets.RosterRule;
import org.tremplin.training.sheets.SeriesPlan;
import org.tremplin.training.sheets.SeriesPlans;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;
import org.tremplin.web.NotYourPartner;

/** Plans a series by the rules that its programme has published, and its sessions, for the staff that run them. */
@Component
public class Planning {

    private final Commands commands;
    private final Programmes programmes;
    private final Partners partners;
    private final SeriesPlans plans;
    private final RosterRule rule;
    private final Arrivals arrivals;

    Planning(
            Commands commands,
            Programmes programmes,
            Partners partners,
            SeriesPlans plans,
            RosterRule rule,
            Arrivals arrivals) {
        this.commands = commands;
        this.programmes = programmes;
        this.partners = partners;
        this.plans = plans;
        this.rule = rule;
        this.arrivals = arrivals;
    }

    /** The series, if the actor runs it. */
    public SeriesPlan own(String series) {
        return rule.requireRuns(plans.get(series));
    }

    /** Dates, moves or cancels a session of a series that the actor runs. */
    public Written change(SeriesCommand command, @Nullable Long expectedVersion) {
        own(command.series());
        return commands.send(command, expectedVersion);
    }

    /** Plans the actor's one series of this code for the cohort; where it is planned already, nothing changes. */
    public Written plan(String programme, String cohort, String code, String partner) {
        if (!partner.equals(Actor.current().partner())) {
            throw new NotYourPartner();
        }
        Programme offered = Patience.OF_A_CALLER
                .find(() -> programmes.findById(programme))
                .orElseThrow(() -> arrivals.missing(Programme.FOLLOWER, new NotFound("programme")));
        ProgrammePublishedV1.Series rules =
                offered.series(code).orElseThrow(AttendanceRefused.SeriesNotInProgramme::new);
        if (Patience.OF_A_CALLER.find(() -> partners.findById(partner)).isEmpty()) {
            throw arrivals.missing(Programme.FOLLOWER, new NotFound("partner"));
        }
        return commands.createIfAbsent(new PlanSeries(
                SeriesId.of(programme, cohort, code).value(),
                programme,
                cohort,
                code,
                partner,
                rules.sessions(),
                rules.thresholdPercent(),
                rules.excused(),
                rules.requires()));
    }
}
