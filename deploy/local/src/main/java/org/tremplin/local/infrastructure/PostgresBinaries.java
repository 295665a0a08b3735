package org.tremplin.local.infrastructure;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per machine and user from the archive on the class path. */
final class PostgresBinaries {

    static final String MAJOR_VERSION = "18";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    static synchronized Path unpacked() {
        Path home = cache().resolve("postgresql-" + MAJOR_VERSION + "-" + archiveSize());
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        try {
            Files.createDirectories(home.getParent());
            Path fresh = Files.createTempDirectory(home.getParent(), "unpacking");
            untar(fresh);
            moveUnlessThere(fresh, home);
            return home;
        } catch (IOException e) {
            throw new InfrastructureUnavailable(
                    "PostgreSQL could not be unpacked to " + home + ": " + e.getMessage() + ".", e);
        }
    }

    // Root's home is closed to the account that PostgreSQL may have to run as.
    private static Path cache() {
        if (PostgresAccount.isRoot()) {
            return Path.of("/var/cache/tremplin");
        }
        String configured = System.getenv("XDG_CACHE_HOME");
        return configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "tremplin")
                : Path.of(configured, "tremplin");
    }

    private static long archiveSize() {
        try {
            return archive().openConnection().getContentLengthLong();
        } catch (IOException e) {
            throw new InfrastructureUnavailable("The PostgreSQL archive cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static URL archive() {
        URL archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null || !"amd64".equals(System.getProperty("os.arch"))) {
            throw new InfrastructureUnavailable("PostgreSQL is packaged for Linux on x86-64 only; this is "
                    + System.getProperty("os.name") + " on " + System.getProperty("os.arch") + ".");
        }
        return archive;
    }

    private static void untar(Path target) throws IOException {
        Process tar = new ProcessBuilder("tar", "-x", "-C", target.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var unpacked = new XZInputStream(archive().openStream());
                OutputStream toTar = tar.getOutputStream()) {
            unpacked.transferTo(toTar);
        }
        try {
            if (tar.waitFor() != 0) {
                throw new IOException("tar ended with " + tar.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        target.toFile().setReadable(true, false);
        target.toFile().setExecutable(true, false);
    }

    private static void moveUnlessThere(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException e) {
            Folders.delete(fresh);
        }
    }
}
