package org.tremplin.participant.openings;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an opening. */
public sealed interface OpeningCommand {

    /**
     * Opens a file for whoever asks, for three hours.
     *
     * @param id id for the opening
     * @param participant the person
     * @param subject whose token it is
     * @param partner code of the partner that they act for
     * @param reason danger-to-life, child-protection, urgent-care or other
     * @param note why, in free text
     */
    record OpenFile(
            @TargetAggregateIdentifier String id,
            String participant,
            String subject,
            String partner,
            String reason,
            String note)
            implements OpeningCommand {}
}
