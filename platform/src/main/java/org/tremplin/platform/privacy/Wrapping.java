package org.tremplin.platform.privacy;

import java.nio.file.Path;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Wraps the keys of persons with the newest master key, and opens them with the one that wrapped them. */
final class Wrapping {

    private final Supplier<MasterKeys> file;
    private volatile MasterKeys masters;

    Wrapping(Path file) {
        this.file = () -> MasterKeys.read(file);
        this.masters = this.file.get();
    }

    /**
     * A wrapped key.
     *
     * @param master id of the master key that wraps it
     */
    record Wrapped(byte[] bytes, String master) {}

    /** Reads the file again; which key is the newest now. */
    String reread() {
        masters = file.get();
        return newest();
    }

    String newest() {
        return masters.newest().id();
    }

    boolean hasOlder() {
        return masters.newestFirst().size() > 1;
    }

    Wrapped close(String person, byte[] key) {
        MasterKey newest = masters.newest();
        return new Wrapped(Seal.close(newest.key(), key, context(person)), newest.id());
    }

    SecretKey open(String person, Wrapped wrapped) {
        return new SecretKeySpec(Seal.open(master(wrapped.master()).key(), wrapped.bytes(), context(person)), "AES");
    }

    void require(String master) {
        master(master);
    }

    /** One that is not known may be in the file since, put there and used by another instance. */
    private MasterKey master(String id) {
        return masters.find(id)
                .or(() -> {
                    reread();
                    return masters.find(id);
                })
                .orElseThrow(() -> new IllegalStateException("The master key " + id
                        + ", which wraps keys of persons, is not in the file of tremplin.privacy.master-key-file."));
    }

    private static String context(String person) {
        return "person-key|v1|" + person;
    }
}
