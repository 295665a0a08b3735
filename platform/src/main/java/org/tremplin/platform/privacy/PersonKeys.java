package org.tremplin.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.tremplin.platform.privacy.Wrapping.Wrapped;

/**
 * One data key per person, wrapped by a master key. They are read and written outside the events' transactions, over
 * connections of their own: a key that a rolled-back command made is simply there for the next one, and a key in use is
 * always a stored one. A destroyed key leaves an empty row, and a line in the journal that outlives any backup.
 */
final class PersonKeys implements ForgottenPersons {

    private final StoredKeys stored;
    private final Wrapping wrapping;
    private final ErasureJournal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, SecretKey> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    PersonKeys(StoredKeys stored, Wrapping wrapping, ErasureJournal journal, Clock clock) {
        this.stored = stored;
        this.wrapping = wrapping;
        this.journal = journal;
        this.clock = clock;
    }

    /** The person's key, made if she has none and was not forgotten. */
    SecretKey forWriting(String person) {
        return keep(person, () -> {
            byte[] fresh = new byte[32];
            random.nextBytes(fresh);
            return fresh;
        });
    }

    /** What is kept under a name, made if there is nothing and nobody was forgotten by it; whoever makes it first decides. */
    SecretKey keep(String name, Supplier<byte[]> fresh) {
        return find(name).orElseGet(() -> {
            if (journal.contains(name)) {
                throw new PersonErased();
            }
            stored.keep(name, wrapping.close(name, fresh.get()));
            return find(name).orElseThrow(PersonErased::new);
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
        stored.destroy(person);
        known.invalidate(person);
    }

    @Override
    public boolean contains(String person) {
        return journal.contains(person)
                || stored.find(person).filter(row -> row.key() == null).isPresent();
    }

    /** Refuses to go on without a master key that wraps somebody's key. */
    void requireMasters() {
        stored.masters().forEach(wrapping::require);
    }

    /** What journal and database know of destroyed keys becomes the same; how many a restored database had brought back. */
    int destroyAgain() {
        stored.destroyed().forEach(person -> journal.add(person, clock.instant()));
        return stored.destroy(journal.persons());
    }

    /** Lets go of keys that another instance destroyed a moment ago; of all where that cannot be known. */
    void forgetWithOthers() {
        try {
            known.invalidateAll(stored.destroyedLately());
        } catch (RuntimeException away) {
            known.invalidateAll();
        }
    }

    /** Reads the master keys again and wraps all keys with the newest; how many an older one had wrapped. */
    int rewrap() {
        return stored.replaceOtherThan(
                wrapping.reread(),
                (person, key) ->
                        wrapping.close(person, wrapping.open(person, key).getEncoded()));
    }

    /** Not inside the cache: its locks must not be held while a connection is waited for. */
    private Optional<SecretKey> load(String person) {
        Wrapped wrapped = stored.find(person).map(StoredKeys.Row::key).orElse(null);
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
}
