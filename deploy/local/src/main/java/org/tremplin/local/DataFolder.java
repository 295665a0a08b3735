package org.tremplin.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tremplin.local.infrastructure.Folders;

/** The folder in which one platform keeps everything; only one platform at a time runs on it. */
final class DataFolder implements AutoCloseable {

    private static final String FORMAT = "1";
    private static final String USED = "used";

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the folder, made when it is missing, for this process. */
    static DataFolder take(Path root) {
        refuseForeign(root);
        try {
            Files.createDirectories(root);
            FileChannel channel = FileChannel.open(
                    lockFile(root), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            FileLock taken = channel.tryLock();
            if (taken == null) {
                channel.close();
                throw new Refused("Tremplin is already running on " + root
                        + "; `./tremplin down` stops it, --data DIR takes another folder.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            Files.writeString(root.resolve("format"), FORMAT);
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new Refused("The data folder " + root + " cannot be used: " + reason(e) + ".", e);
        }
    }

    /** The process that runs on the folder, if one does. */
    static Optional<ProcessHandle> runner(Path root) {
        if (!Files.exists(lockFile(root))) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lockFile(root), StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                return Optional.empty();
            }
            return ProcessHandle.of(
                    Long.parseLong(Files.readString(lockFile(root)).strip()));
        } catch (IOException | NumberFormatException e) {
            throw new Refused("The data folder " + root + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static void refuseForeign(Path root) {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new Refused("The data folder " + root + " is a file.");
        }
        if (Folders.isEmptyOrMissing(root) || onlyLock(root)) {
            return;
        }
        Path format = root.resolve("format");
        if (!Files.isRegularFile(format)) {
            throw new Refused("The folder " + root + " holds something else than Tremplin's data; give an empty one.");
        }
        try {
            String made = Files.readString(format).strip();
            if (!made.equals(FORMAT)) {
                throw new Refused("The data folder " + root + " has the format \"" + made
                        + "\", which this version does not know.");
            }
        } catch (IOException e) {
            throw new Refused("The data folder " + root + " cannot be read: " + reason(e) + ".", e);
        }
    }

    private static boolean onlyLock(Path root) {
        try (Stream<Path> inside = Files.list(root)) {
            return inside.allMatch(lockFile(root)::equals);
        } catch (IOException e) {
            throw new Refused("The data folder " + root + " cannot be read: " + reason(e) + ".", e);
        }
    }

    /** Forgets everything but keeps the folder taken. */
    void forget() {
        try (Stream<Path> inside = Files.list(root)) {
            List<Path> all = inside.filter(path -> !path.equals(lockFile(root))).toList();
            for (Path path : all) {
                Folders.delete(path);
            }
            Files.writeString(root.resolve("format"), FORMAT);
        } catch (IOException e) {
            throw new Refused("The data folder " + root + " could not be emptied: " + reason(e) + ".", e);
        }
    }

    /** A folder that was in use once has all its parts; nothing of it may be made anew in silence. */
    void requireWhole() {
        if (!has(USED)) {
            return;
        }
        for (String part :
                List.of("keys/master.key", "keys/service.secret", "postgres/PG_VERSION", "kafka/meta.properties")) {
            if (!has(part)) {
                throw new Refused("The data folder is damaged: " + path(part)
                        + " is missing; put it back from a copy or begin again with --fresh.");
            }
        }
    }

    void markUsed() {
        mark(USED);
    }

    boolean has(String mark) {
        return Files.exists(root.resolve(mark));
    }

    void mark(String mark) {
        try {
            Files.writeString(root.resolve(mark), "");
        } catch (IOException e) {
            throw new Refused("The data folder " + root + " cannot be written: " + reason(e) + ".", e);
        }
    }

    Path path(String name) {
        return root.resolve(name);
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    Path root() {
        return root;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static Path lockFile(Path root) {
        return root.resolve("lock");
    }

    /** What went wrong, in words. */
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NoSuchFileException missing -> "there is no " + missing.getFile() + " and it cannot be made";
            case FileSystemException other
            when other.getReason() != null -> other.getReason() + " (" + other.getFile() + ")";
            default -> String.valueOf(e.getMessage());
        };
    }
}
