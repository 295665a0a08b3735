package org.tremplin.participant.requests;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.requests.RequestCommand.Answer;
import org.tremplin.participant.requests.RequestCommand.AskCorrection;
import org.tremplin.participant.requests.RequestCommand.AskErasure;
import org.tremplin.participant.requests.events.CorrectionRequested;
import org.tremplin.participant.requests.events.ErasureRequested;
import org.tremplin.participant.requests.events.RequestAnswered;
import org.tremplin.participant.requests.events.RequestEvent;
import org.tremplin.web.NotFound;

/** All requests of one person; each is answered once. */
@AggregateRoot(type = "requests")
class Requests {

    static final String DONE = "done";
    static final String NOT_POSSIBLE = "not-possible";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String id;

    private String participant;
    private final Map<String, Asked> asked = new HashMap<>();

    /** A request, with its answer once it has one. */
    private record Asked(boolean erasure, @Nullable RequestAnswered answer) {}

    @SuppressWarnings("NullAway.Init")
    Requests() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AskCorrection command, Clock clock) {
        if (!asked.containsKey(command.request())) {
            apply(new CorrectionRequested(
                    command.participant(), command.request(), command.text(), LocalDate.now(clock)));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AskErasure command, Clock clock) {
        boolean open = asked.values().stream().anyMatch(it -> it.erasure() && it.answer() == null);
        if (!open && !asked.containsKey(command.request())) {
            apply(new ErasureRequested(command.participant(), command.request(), LocalDate.now(clock)));
        }
    }

    @CommandHandler
    void decide(Answer command, Clock clock) {
        Asked request = asked.get(command.request());
        if (request == null) {
            throw new NotFound("request");
        }
        if (command.answer().equals(NOT_POSSIBLE) && command.reason() == null) {
            throw new RequestRefused.ReasonNeeded();
        }
        if (request.answer() == null) {
            apply(new RequestAnswered(
                    participant,
                    command.request(),
                    command.answer(),
                    command.reason(),
                    command.partner(),
                    LocalDate.now(clock)));
        } else if (!same(request.answer(), command)) {
            throw new RequestRefused.AlreadyAnswered();
        }
    }

    private static boolean same(RequestAnswered answered, Answer again) {
        return answered.answer().equals(again.answer()) && Objects.equals(answered.reason(), again.reason());
    }

    @EventSourcingHandler
    void evolve(RequestEvent event) {
        id = RequestCommand.idOf(event.participant());
        participant = event.participant();
        switch (event) {
            case CorrectionRequested it -> asked.put(it.request(), new Asked(false, null));
            case ErasureRequested it -> asked.put(it.request(), new Asked(true, null));
            case RequestAnswered it ->
                asked.computeIfPresent(it.request(), (request, known) -> new Asked(known.erasure(), it));
        }
    }
}
