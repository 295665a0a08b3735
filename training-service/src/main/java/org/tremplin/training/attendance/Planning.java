package org.tremplin.training.attendance;

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
import org.tremplin.web.NotFound;

/** Plans a series by the rules that its programme has published. */
@Component
public class Planning {

    private final Commands commands;
    private final Programmes programmes;
    private final Partners partners;
    private final Arrivals arrivals;

    Planning(Commands commands, Programmes programmes, Partners partners, Arrivals arrivals) {
        this.commands = commands;
        this.programmes = programmes;
        this.partners = partners;
        this.arrivals = arrivals;
    }

    /** Plans the one series of this code for the cohort; where it is planned already, nothing changes. */
    public Written plan(String programme, String cohort, String code, String partner) {
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
