package org.tremplin.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One data key per person, wrapped by the master key. They are read and written outside the events' transactions, over
 * connections of their own: a key that a rolled-back command made is simply there for the next one, and a key in use is
 * always a stored one.
 */
final class PersonKeys {

    private final JdbcClient database;
    private final MasterKey master;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, SecretKey> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    PersonKeys(JdbcClient database, MasterKey master) {
        this.database = database;
        this.master = master;
    }

    /** The person's key, made if she has none. */
    SecretKey forWriting(String person) {
        return keep(person, () -> {
            byte[] fresh = new byte[32];
            random.nextBytes(fresh);
            return fresh;
        });
    }

    /** What is kept under a name, made if there is nothing; whoever makes it first decides. */
    SecretKey keep(String name, Supplier<byte[]> fresh) {
        return find(name).orElseGet(() -> {
            database.sql("insert into person_key (person, wrapped, master_key) values (?, ?, ?) on conflict do nothing")
                    .params(List.of(name, Seal.close(master.key(), fresh.get(), context(name)), master.id()))
                    .update();
            return find(name).orElseThrow();
        });
    }

    /** The person's key, empty if it was destroyed. */
    Optional<SecretKey> find(String person) {
        SecretKey key = known.getIfPresent(person);
        return key == null ? load(person) : Optional.of(key);
    }

    /** Not inside the cache: its locks must not be held while a connection is waited for. */
    private Optional<SecretKey> load(String person) {
        Optional<SecretKey> stored = database.sql("select wrapped from person_key where person = ?")
                .param(person)
                .query(byte[].class)
                .optional()
                .map(wrapped -> new SecretKeySpec(Seal.open(master.key(), wrapped, context(person)), "AES"));
        stored.ifPresent(key -> known.put(person, key));
        return stored;
    }

    private static String context(String person) {
        return "person-key|v1|" + person;
    }
}
