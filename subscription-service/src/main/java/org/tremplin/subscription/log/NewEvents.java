package org.tremplin.subscription.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds events to the log, each once and in one order. */
@Component
class NewEvents {

    private final JdbcClient database;
    private final Forgetting forgetting;

    NewEvents(JdbcClient database, Forgetting forgetting) {
        this.database = database;
        this.forgetting = forgetting;
    }

    /** Adds what is not there yet, in the order given; the types that were added. */
    @Transactional
    public Set<String> append(List<NewEvent> batch) {
        long head = database.sql("select position from log_head for update")
                .query(Long.class)
                .single();
        Set<String> known = known(batch);
        Set<String> types = new HashSet<>();
        List<NewEvent> added = new ArrayList<>();
        for (NewEvent event : batch) {
            if (known.add(event.key())) {
                added.add(event);
                types.add(event.type());
            }
        }
        if (!added.isEmpty()) {
            insert(head, forgetting.keepable(added));
            database.sql("update log_head set position = ?")
                    .param(head + added.size())
                    .update();
        }
        return types;
    }

    private Set<String> known(List<NewEvent> batch) {
        String[] sources = batch.stream().map(NewEvent::source).toArray(String[]::new);
        String[] ids = batch.stream().map(NewEvent::id).toArray(String[]::new);
        return new HashSet<>(database.sql("select source || ' ' || id from event_log where (source, id) in"
                        + " (select * from unnest(?::text[], ?::text[]))")
                .params(sources, ids)
                .query(String.class)
                .list());
    }

    private void insert(long head, List<NewEvent> added) {
        int count = added.size();
        Object[][] columns = new Object[12][count];
        for (int i = 0; i < count; i++) {
            NewEvent event = added.get(i);
            Object[] values = event.values(head + i + 1);
            for (int column = 0; column < columns.length; column++) {
                columns[column][i] = values[column];
            }
        }
        database.sql("""
                        insert into event_log (position, sequence, time, id, source, type, subject, partner, responsible,
                            programme, correlation_id, causation_id, data)
                        select position, sequence, time::timestamptz, id, source, type, subject, partner, responsible,
                            programme, correlation_id, causation_id, data
                        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                            as fresh(position, sequence, time, id, source, type, subject, partner, responsible,
                            programme, correlation_id, causation_id, data)""")
                .params(
                        longs(columns[0]),
                        longs(columns[1]),
                        texts(columns[2]),
                        texts(columns[3]),
                        texts(columns[4]),
                        texts(columns[5]),
                        texts(columns[6]),
                        texts(columns[7]),
                        texts(columns[8]),
                        texts(columns[9]),
                        texts(columns[10]),
                        texts(columns[11]),
                        added.stream().map(NewEvent::data).toArray(byte[][]::new))
                .update();
    }

    private static Long[] longs(Object[] column) {
        return Arrays.copyOf(column, column.length, Long[].class);
    }

    private static String[] texts(Object[] column) {
        return Arrays.copyOf(column, column.length, String[].class);
    }
}
