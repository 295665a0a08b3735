package org.tremplin.training.policies;

import org.springframework.stereotype.Component;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Policy;
import org.tremplin.training.attendance.events.SeriesEvent;
import org.tremplin.training.attendance.events.ThresholdLost;
import org.tremplin.training.attendance.events.ThresholdReached;
import org.tremplin.training.certificates.PortfolioCommand.BreakRule;
import org.tremplin.training.certificates.PortfolioCommand.SatisfyRule;

/** Tells a participant's portfolio when her attendance satisfies a series' threshold, and when it ceases to. */
@Component
class WhenThresholdReachedAwardCertificate implements Policy<SeriesEvent> {

    private final Commands commands;

    WhenThresholdReachedAwardCertificate(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "training-certificates-by-attendance";
    }

    @Override
    public Class<SeriesEvent> events() {
        return SeriesEvent.class;
    }

    @Override
    public void react(SeriesEvent event, Envelope envelope) {
        switch (event) {
            case ThresholdReached it ->
                commands.send(new SatisfyRule(
                        it.participant(),
                        it.programme(),
                        it.cohort(),
                        it.code(),
                        it.requires(),
                        envelope.source(),
                        envelope.sequence(),
                        it.on()));
            case ThresholdLost it ->
                commands.send(new BreakRule(
                        it.participant(),
                        it.programme(),
                        it.code(),
                        envelope.source(),
                        envelope.sequence(),
                        "rate-below-threshold",
                        it.on()));
            default -> {}
        }
    }
}
