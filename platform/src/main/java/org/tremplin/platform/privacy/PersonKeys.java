package org.tremplin.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.platform.privacy.Wrapping.Wrapped;

/**
 * One data key per person, wrapped by a master key. They are read and written outside the events' transactions, over
 * connections of their own: a key that a rolled-back command made is simply there for the next one, and a key in use is
 * always a stored one. A destroyed key leaves an empty row, and a line in the journal that outlives any backup.
 */
final class PersonKeys implements ForgottenPersons {

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final Wrapping wrapping;
    private final ErasureJournal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, SecretKey> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    /** A row that holds a key, or, with null, one whose key was destroyed. */
    private record Row(String person, @Nullable Wrapped key) {}

    PersonKeys(JdbcClient database, Wrapping wrapping, ErasureJournal journal, Clock clock) {
        this.database = database;
        this.wrapping = wrapping;
        this.journal = journal;
        this.clock = clock;
    }

    /** The person's key, made if she has none and was not forgotten. */
    SecretKey forWriting(String person) {
        return find(person).orElseGet(() -> {
            if (journal.contains(person)) {
                throw new PersonErased();
            }
            byte[] fresh = new byte[32];
            random.nextBytes(fresh);
            Wrapped wrapped = wrapping.close(person, fresh);
            database.sql("insert into person_key (person, wrapped, master_key) values (?, ?, ?) on conflict do nothing")
                    .params(List.of(person, wrapped.bytes(), wrapped.master()))
                    .update();
            return find(person).orElseThrow(PersonErased::new);
        });
    }

    /** The person's key, empty if it was destroyed. */
    Optional<SecretKey> find(String person) {
        SecretKey key = known.getIfPresent(person);
        return key == null ? load(person) : Optional.of(key);
    }

    @Override
    public void forget(String person) {
        journal.add(person, clock.instant());
        database.sql(
                        "insert into person_key (person, destroyed_at) values (?, now()) on conflict (person) do update"
                                + " set wrapped = null, master_key = null, destroyed_at = now() where person_key.wrapped is not null")
                .param(person)
                .update();
        known.invalidate(person);
    }

    @Override
    public boolean contains(String person) {
        return journal.contains(person)
                || stored(person).filter(row -> row.key() == null).isPresent();
    }

    /** What journal and database know of destroyed keys becomes the same; how many a restored database had brought back. */
    int destroyAgain() {
        database.sql("select person from person_key where wrapped is null")
                .query(String.class)
                .list()
                .forEach(person -> journal.add(person, clock.instant()));
        int back = 0;
        List<String> forgotten = List.copyOf(journal.persons());
        for (int from = 0; from < forgotten.size(); from += AT_ONCE) {
            List<String> some = forgotten.subList(from, Math.min(from + AT_ONCE, forgotten.size()));
            back += database.sql("update person_key set wrapped = null, master_key = null, destroyed_at = now()"
                            + " where person in (:some) and wrapped is not null")
                    .param("some", some)
                    .update();
        }
        return back;
    }

    /** Refuses to go on without a master key that wraps somebody's key. */
    void requireMasters() {
        database.sql("select distinct master_key from person_key where master_key is not null")
                .query(String.class)
                .list()
                .forEach(wrapping::require);
    }

    /** Lets go of keys that another instance destroyed a moment ago; of all where that cannot be known. */
    void forgetWithOthers() {
        try {
            known.invalidateAll(
                    database.sql("select person from person_key where destroyed_at > now() - interval '1 minute'")
                            .query(String.class)
                            .list());
        } catch (RuntimeException away) {
            known.invalidateAll();
        }
    }

    /** Wraps all keys with the newest master key; how many were wrapped by an older one. */
    int rewrap() {
        String newest = wrapping.reread();
        int done = 0;
        List<Row> some;
        do {
            some = database.sql(
                            "select person, wrapped, master_key from person_key where master_key <> ? limit " + AT_ONCE)
                    .param(newest)
                    .query((row, number) ->
                            row(row.getString("person"), row.getBytes("wrapped"), row.getString("master_key")))
                    .list();
            done += some.stream().mapToInt(this::rewrap).sum();
        } while (some.size() == AT_ONCE);
        return done;
    }

    private int rewrap(Row row) {
        if (row.key() == null) {
            return 0;
        }
        Wrapped anew = wrapping.close(
                row.person(), wrapping.open(row.person(), row.key()).getEncoded());
        return database.sql("update person_key set wrapped = ?, master_key = ? where person = ? and master_key = ?")
                .params(List.of(
                        anew.bytes(), anew.master(), row.person(), row.key().master()))
                .update();
    }

    /** Not inside the cache: its locks must not be held while a connection is waited for. */
    private Optional<SecretKey> load(String person) {
        Wrapped wrapped = stored(person).map(Row::key).orElse(null);
        if (wrapped == null) {
            return Optional.empty();
        }
        SecretKey key = wrapping.open(person, wrapped);
        known.put(person, key);
        // Looked up after it was put: whoever destroys it in this moment notes it first and empties the cache after.
        if (journal.contains(person)) {
            known.invalidate(person);
            return Optional.empty();
        }
        return Optional.of(key);
    }

    private Optional<Row> stored(String person) {
        return database.sql("select wrapped, master_key from person_key where person = ?")
                .param(person)
                .query((row, number) -> row(person, row.getBytes("wrapped"), row.getString("master_key")))
                .optional();
    }

    private static Row row(String person, byte @Nullable [] wrapped, @Nullable String master) {
        return new Row(person, wrapped == null || master == null ? null : new Wrapped(wrapped, master));
    }
}
