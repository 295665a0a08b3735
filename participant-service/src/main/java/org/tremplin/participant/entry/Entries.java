package org.tremplin.participant.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.tremplin.participant.entry.EntryCommand.GiveCode;
import org.tremplin.participant.entry.EntryCommand.RevokeCode;
import org.tremplin.participant.entry.EntryCommand.UseCode;
import org.tremplin.participant.registration.KnownParticipants;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.eventstore.Streams;
import org.tremplin.platform.following.Patience;
import org.tremplin.platform.privacy.Fingerprints;
import org.tremplin.web.Actor;

/** Gives codes, lets people in with them and lets them stay a while. */
@Component
class Entries {

    private final Commands commands;
    private final Fingerprints fingerprints;
    private final KnownEntrances known;
    private final Streams streams;
    private final KnownParticipants participants;
    private final Access access;
    private final EntryTokens tokens;
    private final EntryProperties properties;
    private final Clock clock;

    Entries(
            Commands commands,
            Fingerprints fingerprints,
            KnownEntrances known,
            Streams streams,
            KnownParticipants participants,
            Access access,
            EntryTokens tokens,
            EntryProperties properties,
            Clock clock) {
        this.commands = commands;
        this.fingerprints = fingerprints;
        this.known = known;
        this.streams = streams;
        this.participants = participants;
        this.access = access;
        this.tokens = tokens;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A code as it is handed over, once.
     *
     * @param code two groups of five characters
     * @param until from when on it is no longer good
     */
    record Given(String code, Instant until) {}

    /** A new code for a person, good from the moment in which it is told; the one before is void. */
    Given give(String participant) {
        participants.mustKnow(participant);
        access.requireToChange(participant, Level.PATHWAY);
        Actor actor = Actor.current();
        String code = EntryCode.fresh();
        Instant until = clock.instant().plus(properties.codeTime());
        String hash = hash(code);
        commands.send(new GiveCode(
                EntryCommand.idOf(participant),
                participant,
                UUID.randomUUID().toString(),
                hash,
                until,
                actor.partner(),
                actor.subject()));
        Patience.OF_A_CALLER.find(() -> known.findByCode(hash));
        return new Given(EntryCode.shown(code), until);
    }

    /** Takes back what she was given last, if anything. */
    void revoke(String participant) {
        access.requireToChange(participant, Level.PATHWAY);
        if (streams.exist(EntryCommand.idOf(participant))) {
            commands.send(new RevokeCode(EntryCommand.idOf(participant)));
        }
    }

    /** How a person's way in stands: {@code none}, {@code open}, {@code expired} or {@code used}. */
    String stateOf(String participant) {
        access.require(participant, Level.PATHWAY);
        return known.findById(participant).map(this::state).orElse("none");
    }

    private String state(KnownEntrance it) {
        if (it.entry() == null || it.until() == null) {
            return "none";
        }
        if (it.usedAt() != null) {
            return "used";
        }
        return clock.instant().isBefore(it.until()) ? "open" : "expired";
    }

    /** A token for who has this code. */
    EntryTokens.Issued enter(String typed) {
        String code = hash(EntryCode.meant(typed));
        String participant =
                known.findByCode(code).orElseThrow(CodeNotGood::new).participant();
        refuseErased(participant);
        UseCode use = new UseCode(EntryCommand.idOf(participant), code);
        String entry = commands.ask(use, String.class).answer();
        return tokens.issue(new EntryTokens.Stay(participant, entry, clock.instant()));
    }

    /** A new token for who came in not too long ago, unless her code was taken back or replaced since. */
    EntryTokens.Issued renew(Jwt token) {
        EntryTokens.Stay stay = EntryTokens.stay(token).orElseThrow(CodeNotGood::new);
        refuseErased(stay.participant());
        boolean stands = known.findById(stay.participant())
                .filter(it -> stay.entry().equals(it.entry()))
                .isPresent();
        if (!stands || !clock.instant().isBefore(stay.since().plus(properties.stay()))) {
            throw new CodeNotGood();
        }
        return tokens.issue(stay);
    }

    /** Asked of the event store, so that she is out from the moment in which her erasure is stored. */
    private void refuseErased(String participant) {
        if (participants.erased(participant)) {
            throw new CodeNotGood();
        }
    }

    private String hash(String code) {
        return fingerprints.of("entry-code", code);
    }
}
