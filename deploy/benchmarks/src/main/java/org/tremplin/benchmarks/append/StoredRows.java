package org.tremplin.benchmarks.append;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the event store up to a size with rows that look like its own, inserted past the service. */
public final class StoredRows {

    private static final int AT_ONCE = 20_000;
    private static final int STREAM = 10;
    private static final String COLUMNS =
            "aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload, payloadtype, timestamp";

    private final JdbcClient database;

    public StoredRows(JdbcClient database) {
        this.database = database;
    }

    long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Fills with streams of ten events, in turns copies of the first thousands of this type; ids are new. */
    public void fill(long upTo, String payloadType) {
        for (long there = count("domainevententry"); there < upTo; there = count("domainevententry")) {
            long more = Math.min(AT_ONCE, upTo - there);
            database.sql("""
                            with templates as (select row_number() over (order by globalindex) - 1 turn, *
                                from (select * from domainevententry where payloadtype = ?
                                    order by globalindex limit 5000) first)
                            insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier,
                                metadata, payload, payloadtype, timestamp)
                            select md5(? || (g / %1$d))::uuid::text, g %% %1$d, e.type, gen_random_uuid()::text,
                                e.metadata, e.payload, e.payloadtype, e.timestamp
                            from generate_series(0, ?::int - 1) g,
                                templates e where e.turn = g %% (select count(*) from templates)
                            """.formatted(STREAM))
                    .param(payloadType)
                    .param("filler" + there + "-")
                    .param(more)
                    .update();
        }
        database.sql("analyze domainevententry").update();
    }

    /** Makes a table alike, indexes included, that holds the same rows. */
    void copyTo(String table) {
        database.sql("drop table if exists " + table).update();
        database.sql("create table " + table + " (like domainevententry including all)")
                .update();
        long end = database.sql("select max(globalindex) from domainevententry")
                .query(Long.class)
                .single();
        for (long from = 0; from < end; from += AT_ONCE) {
            database.sql("insert into " + table + " (" + COLUMNS + ") select " + COLUMNS + " from domainevententry"
                            + " where globalindex > ? and globalindex <= ?")
                    .param(from)
                    .param(from + AT_ONCE)
                    .update();
        }
        database.sql("analyze " + table).update();
    }
}
