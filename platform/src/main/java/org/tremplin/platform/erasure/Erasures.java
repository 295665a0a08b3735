package org.tremplin.platform.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.privacy.ForgottenPersons;

/** Forgets participants in this service. */
public final class Erasures {

    private final ForgottenPersons forgotten;
    private final List<ForgetsParticipants> places;
    private final Commands commands;
    private final Clock clock;

    Erasures(ForgottenPersons forgotten, List<ForgetsParticipants> places, Commands commands, Clock clock) {
        this.forgotten = forgotten;
        this.places = List.copyOf(places);
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Destroys a participant's key and lets every place forget her, then stores that this was done. Whatever interrupts
     * it, it can be done again from the beginning; repeating it changes nothing.
     */
    public void forget(String participant) {
        forgotten.forget(participant);
        places.forEach(place -> place.forget(participant));
        commands.createIfAbsent(
                new ConfirmErasureCommand(ConfirmErasureCommand.idOf(participant), participant, LocalDate.now(clock)));
    }
}
