package org.tremplin.placement.work;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.placement.parties.Parties;
import org.tremplin.placement.programmes.Programme.WorkStudyLimits;
import org.tremplin.placement.work.JobCommand.ObtainJob;
import org.tremplin.placement.work.WorkStudyCommand.StartWorkStudy;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.Written;
import org.tremplin.platform.eventstore.Streams;
import org.tremplin.platform.following.Patience;

/** Records jobs and work-study contracts: looks up who is concerned and what the programme says of them. */
@Component
class Placements {

    private final Parties parties;
    private final Commands commands;
    private final WorkStudyContracts contracts;
    private final Streams streams;

    Placements(Parties parties, Commands commands, WorkStudyContracts contracts, Streams streams) {
        this.parties = parties;
        this.commands = commands;
        this.contracts = contracts;
        this.streams = streams;
    }

    /** The work-study contract, also one that was written a moment ago. */
    WorkStudyContract workStudy(String id) {
        Optional<WorkStudyContract> found = contracts.findById(id);
        return (found.isEmpty() && streams.exist(id) ? Patience.OF_A_CALLER.find(() -> contracts.findById(id)) : found)
                .orElseThrow(() -> streams.missing("work-study", id));
    }

    /** Who works where, as what and from when on. */
    record Work(
            String participant,
            String programme,
            String employer,
            @Nullable String rome,
            LocalDate start,
            String contract) {}

    Written obtainJob(Work work, @Nullable Integer months, IdempotencyKey key) {
        Parties.Known known = parties.know(work.participant(), work.programme(), work.employer());
        return commands.create(
                new ObtainJob(
                        key.id(),
                        work.participant(),
                        work.programme(),
                        known.enrolment().cohort(),
                        work.employer(),
                        work.rome(),
                        work.start(),
                        work.contract(),
                        months,
                        known.programme().lastingJobMonths()),
                key);
    }

    Written startWorkStudy(Work work, LocalDate end, IdempotencyKey key) {
        Parties.Known known = parties.know(work.participant(), work.programme(), work.employer());
        WorkStudyLimits limits = known.programme().workStudies();
        return commands.create(
                new StartWorkStudy(
                        key.id(),
                        work.participant(),
                        work.programme(),
                        known.enrolment().cohort(),
                        work.employer(),
                        work.rome(),
                        work.start(),
                        end,
                        work.contract(),
                        limits.minMonths(),
                        limits.maxMonths()),
                key);
    }
}
