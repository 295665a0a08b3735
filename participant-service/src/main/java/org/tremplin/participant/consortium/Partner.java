package org.tremplin.participant.consortium;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.consortium.PartnerCommand.Join;
import org.tremplin.participant.consortium.PartnerCommand.Leave;
import org.tremplin.participant.consortium.PartnerCommand.SignAgreement;
import org.tremplin.participant.consortium.events.AgreementSigned;
import org.tremplin.participant.consortium.events.PartnerEvent;
import org.tremplin.participant.consortium.events.PartnerJoined;
import org.tremplin.participant.consortium.events.PartnerLeft;

/** A partner organisation and the agreement that binds it. */
@AggregateRoot(type = "partner")
class Partner {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String id;

    private String code;
    private @Nullable AgreementSigned agreement;
    private @Nullable LocalDate leftOn;

    @SuppressWarnings("NullAway.Init")
    Partner() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Partner(Join command, Clock clock) {
        apply(new PartnerJoined(command.code(), command.name(), command.kind(), LocalDate.now(clock)));
    }

    @CommandHandler
    void decide(SignAgreement command, Clock clock) {
        AgreementSigned wanted = new AgreementSigned(code, command.from(), command.until());
        if (leftOn == null && wanted.equals(agreement)) {
            return;
        }
        if (command.until() != null && command.until().isBefore(command.from())) {
            throw new PartnerRefused.AgreementEndsBeforeItBegins();
        }
        if (leftOn != null && !command.from().isAfter(leftOn)) {
            throw new PartnerRefused.AlreadyLeft(leftOn);
        }
        LocalDate today = LocalDate.now(clock);
        if (agreement != null && command.from().isAfter(today) && isInForce(agreement, today)) {
            throw new PartnerRefused.AgreementInForce(agreement.from());
        }
        apply(wanted);
    }

    @CommandHandler
    void decide(Leave command) {
        if (command.on().equals(leftOn)) {
            return;
        }
        if (leftOn != null) {
            throw new PartnerRefused.AlreadyLeft(leftOn);
        }
        LocalDate until = agreement == null ? null : agreement.until();
        if (until != null && until.isBefore(command.on())) {
            throw new PartnerRefused.AgreementEndedBefore(until);
        }
        apply(new PartnerLeft(code, command.on()));
    }

    private boolean isInForce(AgreementSigned signed, LocalDate today) {
        LocalDate last = leftOn == null ? signed.until() : leftOn;
        return !signed.from().isAfter(today) && (last == null || !last.isBefore(today));
    }

    @EventSourcingHandler
    void evolve(PartnerEvent event) {
        switch (event) {
            case PartnerJoined joined -> {
                id = PartnerCommand.idOf(joined.partner());
                code = joined.partner();
            }
            case AgreementSigned signed -> {
                agreement = signed;
                leftOn = null;
            }
            case PartnerLeft left -> leftOn = left.on();
        }
    }
}
