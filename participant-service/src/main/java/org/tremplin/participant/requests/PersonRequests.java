package org.tremplin.participant.requests;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.participant.erasure.Forgetting;
import org.tremplin.participant.requests.RequestCommand.Answer;
import org.tremplin.participant.requests.RequestCommand.AskCorrection;
import org.tremplin.participant.requests.RequestCommand.AskErasure;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.commanding.Written;
import org.tremplin.platform.eventstore.Streams;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;
import org.tremplin.web.NotYourPartner;
import org.tremplin.web.Roles;

/** What people ask about their own files; the partner that registered a person answers her. */
@Component
public class PersonRequests {

    private final Commands commands;
    private final RequestBooks books;
    private final Streams streams;
    private final Access access;
    private final Forgetting forgetting;

    PersonRequests(Commands commands, RequestBooks books, Streams streams, Access access, Forgetting forgetting) {
        this.commands = commands;
        this.books = books;
        this.streams = streams;
        this.access = access;
        this.forgetting = forgetting;
    }

    /** Asks to correct what is wrong in a person's own file, once for each id. */
    public Written askCorrection(String participant, String request, String text) {
        access.requireToChange(participant, Level.EXISTENCE);
        return commands.send(new AskCorrection(RequestCommand.idOf(participant), participant, request, text));
    }

    /** Asks to erase a person's own file. */
    public Written askErasure(String participant, String request) {
        access.requireToChange(participant, Level.EXISTENCE);
        return commands.send(new AskErasure(RequestCommand.idOf(participant), participant, request));
    }

    /** A person's own requests, the newest first. */
    public List<AskedRequest> of(String participant) {
        access.require(participant, Level.EXISTENCE);
        return books.findById(participant).map(RequestBook::newest).orElse(List.of());
    }

    /** The requests of all whom the actor's partner registered: the open ones first, then the newest. */
    List<AskedRequest> toAnswer() {
        access.requireAgreement();
        Set<String> registered = access.registeredIds();
        List<AskedRequest> found = books.findAllById(registered).stream()
                .flatMap(book -> book.newest().stream())
                .sorted(Comparator.comparing((AskedRequest it) -> it.answer() != null)
                        .thenComparing(AskedRequest::on, Comparator.reverseOrder()))
                .toList();
        access.shown(found.stream().map(AskedRequest::participant).distinct().toList());
        return found;
    }

    /** Answers a request; that an erasure is done is answered by erasing, and by nothing else. */
    Written answer(String participant, String request, String answer, @Nullable String reason) {
        access.requireToChange(participant, Level.EXISTENCE);
        if (!access.registeredIds().contains(participant)) {
            throw new NotYourPartner();
        }
        if (!streams.exist(RequestCommand.idOf(participant))) {
            throw new NotFound("request");
        }
        if (answer.equals(Requests.DONE) && asksErasure(participant, request)) {
            return erase(participant);
        }
        return commands.send(new Answer(
                RequestCommand.idOf(participant),
                request,
                answer,
                reason,
                Actor.current().partner()));
    }

    private boolean asksErasure(String participant, String request) {
        streams.untilShown(RequestCommand.idOf(participant));
        return books.findById(participant)
                .filter(book -> book.asksErasure(request))
                .isPresent();
    }

    private Written erase(String participant) {
        Actor actor = Actor.current();
        if (!actor.hasRole(Roles.COORDINATOR)) {
            throw new RequestRefused.CoordinatorNeeded();
        }
        Forgetting.Erasing erasing = forgetting.erase(participant, Forgetting.ASKED_BY_PERSON, actor.partner());
        return new Written(participant, erasing.version(), false);
    }
}
