package org.tremplin.participant.entry;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.entry.EntryCommand.GiveCode;
import org.tremplin.participant.entry.EntryCommand.RevokeCode;
import org.tremplin.participant.entry.EntryCommand.UseCode;
import org.tremplin.participant.entry.events.EntryCodeGiven;
import org.tremplin.participant.entry.events.EntryCodeRevoked;
import org.tremplin.participant.entry.events.EntryCodeUsed;
import org.tremplin.participant.entry.events.EntryEvent;

/** A person's way in: at most one code is good at a time, once, until it expires. */
@AggregateRoot(type = "entrance")
class Entrance {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String id;

    private @Nullable Given last;
    private boolean used;

    private record Given(String participant, String entry, String code, Instant until) {}

    @SuppressWarnings("NullAway.Init")
    Entrance() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GiveCode command) {
        apply(new EntryCodeGiven(
                command.participant(),
                command.entry(),
                command.code(),
                command.until(),
                command.partner(),
                command.by()));
    }

    /** Answers the id of the giving, by which what came of it is known. */
    @CommandHandler
    String decide(UseCode command, Clock clock) {
        Instant now = clock.instant();
        if (last == null || used || !last.code().equals(command.code()) || !now.isBefore(last.until())) {
            throw new CodeNotGood();
        }
        String entry = last.entry();
        apply(new EntryCodeUsed(last.participant(), entry, now));
        return entry;
    }

    @CommandHandler
    void decide(RevokeCode command) {
        if (last != null) {
            apply(new EntryCodeRevoked(last.participant(), last.entry()));
        }
    }

    @EventSourcingHandler
    void evolve(EntryEvent event) {
        switch (event) {
            case EntryCodeGiven it -> {
                id = EntryCommand.idOf(it.participant());
                last = new Given(it.participant(), it.entry(), it.code(), it.until());
                used = false;
            }
            case EntryCodeUsed it -> used = true;
            case EntryCodeRevoked it -> last = null;
        }
    }
}
