package org.tremplin.benchmarks.append;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.tremplin.platform.commanding.CommandContext;
import org.tremplin.platform.commanding.Commands;
import tools.jackson.databind.json.JsonMapper;

/** People of the participant-service and what is asked of them, through its own commands. */
public final class People {

    /** Type under which a registration is stored. */
    public static final String REGISTERED = "org.tremplin.participant.registration.events.ParticipantRegistered";

    private static final String COMMANDS = "org.tremplin.participant.registration.ParticipantCommand$";
    private static final CommandContext ADVISER = new CommandContext("bench-adviser", "asti", "bench", null);

    private final JsonMapper json;
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final AtomicLong calls = new AtomicLong();
    private final Class<?> register;
    private final Class<?> changeContact;

    public People(JsonMapper json) throws ClassNotFoundException {
        this.json = json;
        this.register = Class.forName(COMMANDS + "Register");
        this.changeContact = Class.forName(COMMANDS + "ChangeContact");
    }

    /** Registers somebody: a new stream, and a new key for her personal data. */
    public Object register() {
        return json.readValue("""
                {"id": "%s", "partner": "asti", "givenName": "Amina", "familyName": "Diallo %d",
                 "birthDate": "1990-05-17", "sex": "f", "nationality": "GN", "status": "protection",
                 "language": "fr", "level": "A2",
                 "contact": {"phone": "+33 6 00 00 00 00", "email": "somebody@example.org", "address": "1, rue X, Lyon"},
                 "on": "2025-02-03"}
                """.formatted(UUID.randomUUID(), calls.incrementAndGet()), register);
    }

    /** Registers so many whom others are asked of later. */
    public void add(Commands commands, int many) {
        for (int i = 0; i < many; i++) {
            Object command = register();
            send(commands, command);
            ids.add(json.valueToTree(command).path("id").asString());
        }
    }

    /** Changes how one of those can be reached: one sealed field in one event of a stream that is there. */
    public Object changeContact() {
        return json.readValue(
                """
                {"id": "%s",
                 "contact": {"phone": "+33 %d", "email": "somebody@example.org", "address": "1, rue X, Lyon"}}
                """.formatted(ids.get(ThreadLocalRandom.current().nextInt(ids.size())), calls.incrementAndGet()),
                changeContact);
    }

    /** Sends a command as an adviser. */
    public static void send(Commands commands, Object command) {
        ADVISER.call(() -> commands.send(command));
    }
}
