package org.tremplin.platform.privacy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.platform.privacy.Wrapping.Wrapped;

/** The rows of persons' keys; that of a destroyed key stays, empty. */
final class StoredKeys {

    private static final int AT_ONCE = 500;
    private static final String EMPTIED = " set wrapped = null, master_key = null, destroyed_at = now()";

    private final JdbcClient database;

    StoredKeys(JdbcClient database) {
        this.database = database;
    }

    /** A row that holds a key, or, with null, one whose key was destroyed. */
    record Row(String person, @Nullable Wrapped key) {}

    Optional<Row> find(String person) {
        return database.sql("select wrapped, master_key from person_key where person = ?")
                .param(person)
                .query((row, number) -> row(person, row.getBytes("wrapped"), row.getString("master_key")))
                .optional();
    }

    /** Keeps a key where there is none and none was destroyed. */
    void keep(String person, Wrapped key) {
        database.sql("insert into person_key (person, wrapped, master_key) values (?, ?, ?) on conflict do nothing")
                .params(List.of(person, key.bytes(), key.master()))
                .update();
    }

    void destroy(String person) {
        database.sql("insert into person_key (person, destroyed_at) values (?, now()) on conflict (person) do update"
                        + EMPTIED + " where person_key.wrapped is not null")
                .param(person)
                .update();
    }

    /** Destroys those of these persons' keys that there are; how many. */
    int destroy(Collection<String> persons) {
        List<String> all = List.copyOf(persons);
        int destroyed = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            destroyed += database.sql(
                            "update person_key" + EMPTIED + " where person in (:some) and wrapped is not null")
                    .param("some", all.subList(from, Math.min(from + AT_ONCE, all.size())))
                    .update();
        }
        return destroyed;
    }

    List<String> destroyed() {
        return persons("wrapped is null");
    }

    /** Whose key was destroyed so short a time ago that an instance may not know it yet. */
    List<String> destroyedLately() {
        return persons("destroyed_at > now() - interval '1 minute'");
    }

    /** The master keys that wrap at least one. */
    List<String> masters() {
        return database.sql("select distinct master_key from person_key where master_key is not null")
                .query(String.class)
                .list();
    }

    /** Replaces every key that another master key wraps, batch by batch; one destroyed meanwhile stays so. How many. */
    int replaceOtherThan(String master, BiFunction<String, Wrapped, Wrapped> anew) {
        int done = 0;
        List<Row> some;
        do {
            some = database.sql(
                            "select person, wrapped, master_key from person_key where master_key <> ? limit " + AT_ONCE)
                    .param(master)
                    .query((row, number) ->
                            row(row.getString("person"), row.getBytes("wrapped"), row.getString("master_key")))
                    .list();
            done += replace(some, master, anew);
        } while (some.size() == AT_ONCE);
        return done;
    }

    private int replace(List<Row> some, String master, BiFunction<String, Wrapped, Wrapped> anew) {
        List<String> persons = new ArrayList<>();
        List<String> wrapped = new ArrayList<>();
        for (Row row : some) {
            if (row.key() != null) {
                persons.add(row.person());
                wrapped.add(Base64.getEncoder()
                        .encodeToString(anew.apply(row.person(), row.key()).bytes()));
            }
        }
        return database.sql("update person_key it set wrapped = decode(anew.wrapped, 'base64'), master_key = ?"
                        + " from unnest(?, ?) as anew(person, wrapped)"
                        + " where it.person = anew.person and it.master_key <> ?")
                .params(List.of(master, persons.toArray(String[]::new), wrapped.toArray(String[]::new), master))
                .update();
    }

    private List<String> persons(String which) {
        return database.sql("select person from person_key where " + which)
                .query(String.class)
                .list();
    }

    private static Row row(String person, byte @Nullable [] wrapped, @Nullable String master) {
        return new Row(person, wrapped == null || master == null ? null : new Wrapped(wrapped, master));
    }
}
