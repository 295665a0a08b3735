package org.tremplin.training.certificates;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a participant's portfolio may be told. Each may be told again without changing anything. */
public sealed interface PortfolioCommand {

    /** Id of the participant, which is also the portfolio's. */
    String participant();

    /**
     * A stage's own rule holds.
     *
     * @param source stream of the fact behind it
     * @param sequence position of that fact in its stream; an older one than known is ignored
     */
    record SatisfyRule(
            @TargetAggregateIdentifier String participant,
            String programme,
            String cohort,
            String kind,
            @Nullable String requires,
            String source,
            long sequence,
            LocalDate on)
            implements PortfolioCommand {}

    /**
     * A stage's own rule holds no longer.
     *
     * @param reason rate-below-threshold or hours-below-threshold
     */
    record BreakRule(
            @TargetAggregateIdentifier String participant,
            String programme,
            String kind,
            String source,
            long sequence,
            String reason,
            LocalDate on)
            implements PortfolioCommand {}

    /** A certificate from elsewhere belongs to the participant. */
    record RecordExternalCertificate(
            @TargetAggregateIdentifier String participant, String kind, Issuer issuer, LocalDate on)
            implements PortfolioCommand {}
}
