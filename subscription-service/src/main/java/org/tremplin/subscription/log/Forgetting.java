package org.tremplin.subscription.log;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the log keeps of an erased person: her events stay with their place and their id and tell nothing but hers. From the
 * moment in which she is noted nothing else is read of her any more and nothing else is added; what lies there from before
 * is rewritten afterwards, so that nobody waits for it.
 */
@Component
class Forgetting {

    private final JdbcClient database;
    private final JsonMapper json;

    Forgetting(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Notes whom these events erase; the events as they may be kept, whoever of them was erased before or is now. */
    List<NewEvent> keepable(List<NewEvent> events) {
        note(events.stream()
                .filter(event -> event.type().equals(Kind.ERASURE))
                .map(NewEvent::subject)
                .toList());
        Set<String> erased = among(events.stream().map(NewEvent::subject).toList());
        return events.stream()
                .map(event -> erased.contains(event.subject()) && !event.type().equals(Kind.ERASURE)
                        ? event.with(json.createObjectNode()
                                .put("participant", event.subject())
                                .toString()
                                .getBytes(StandardCharsets.UTF_8))
                        : event)
                .toList();
    }

    private void note(Collection<String> participants) {
        database.sql("insert into forgotten (participant) select distinct unnest(?::text[]) on conflict do nothing")
                .param(participants.toArray(String[]::new))
                .update();
    }

    private Set<String> among(Collection<String> subjects) {
        return new HashSet<>(database.sql("select participant from forgotten where participant = any(?)")
                .param(subjects.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Rewrites what lies in the log of those who are noted, one after the other; what was broken off is done again. */
    void finish() {
        database.sql("select participant from forgotten where forgotten_at is null")
                .query(String.class)
                .list()
                .forEach(this::forget);
    }

    private void forget(String participant) {
        database.sql("""
                        update event_log set data = convert_to(jsonb_build_object('participant', subject)::text, 'UTF8')
                        where subject = ? and type <> ?""").params(participant, Kind.ERASURE).update();
        database.sql("""
                        update delivery set attempts = '[]' where attempts <> '[]' and position in (
                            select position from event_log where subject = ? and type <> ?)""").params(participant, Kind.ERASURE).update();
        database.sql("update forgotten set forgotten_at = clock_timestamp() where participant = ?"
                        + " and forgotten_at is null")
                .param(participant)
                .update();
    }
}
