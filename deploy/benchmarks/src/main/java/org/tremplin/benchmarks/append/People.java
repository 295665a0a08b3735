package org.tremplin.benchmarks.append;

import java.util.List;
import java.util.Map;
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

    private static final CommandContext ADVISER = new CommandContext("bench-adviser", "asti", "bench", null);
    private static final String COMMANDS = "org.tremplin.participant.registration.ParticipantCommand$";
    private static final String CONTACT = "org.tremplin.participant.registration.events.Contact";
    private static final String REGISTER = """
            {"id": "", "partner": "asti", "givenName": "Amina", "familyName": "Diallo", "birthDate": "1990-05-17",
             "sex": "f", "nationality": "GN", "status": "protection", "language": "fr", "level": "A2",
             "contact": {"phone": "+33 6 00 00 00 00", "email": "somebody@example.org", "address": "1, rue X, Lyon"},
             "on": "2025-02-03"}
            """;

    private final RecordLike register;
    private final RecordLike changeContact;
    private final RecordLike contact;
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final AtomicLong calls = new AtomicLong();

    public People(JsonMapper json) throws ReflectiveOperationException {
        register = RecordLike.of(json.readValue(REGISTER, Class.forName(COMMANDS + "Register")));
        contact = RecordLike.of(json.readValue("""
                {"phone": "", "email": "somebody@example.org", "address": "1, rue X, Lyon"}
                """, Class.forName(CONTACT)));
        changeContact = RecordLike.of(json.readValue("""
                {"id": "", "contact": {}}
                """, Class.forName(COMMANDS + "ChangeContact")));
    }

    /** Registers somebody: a new stream, and a new key for her personal data. */
    public Object register() {
        return register.with(Map.of("id", UUID.randomUUID().toString()));
    }

    /** Registers so many whom others are asked of later. */
    public void add(Commands commands, int many) {
        for (int i = 0; i < many; i++) {
            String id = UUID.randomUUID().toString();
            send(commands, register.with(Map.of("id", id)));
            ids.add(id);
        }
    }

    /** Changes how one of those can be reached: one sealed field in one event of a stream that is there. */
    public Object changeContact() {
        return changeContact.with(Map.of(
                "id",
                ids.get(ThreadLocalRandom.current().nextInt(ids.size())),
                "contact",
                contact.with(Map.of("phone", "+33 " + calls.incrementAndGet()))));
    }

    /** Sends a command as an adviser. */
    public static void send(Commands commands, Object command) {
        ADVISER.call(() -> commands.send(command));
    }
}
