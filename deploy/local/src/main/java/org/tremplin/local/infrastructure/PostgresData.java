package org.tremplin.local.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data folder of one PostgreSQL, made complete or not at all, and what its files say. */
record PostgresData(Path folder) {

    static final String USER = "tremplin";

    /** Makes the folder when it is new and refuses one that this PostgreSQL cannot read. */
    static PostgresData open(Path folder, Path binaries) {
        var data = new PostgresData(folder.toAbsolutePath().normalize());
        try {
            if (Folders.isEmptyOrMissing(data.folder)) {
                data.initialise(binaries);
            }
            data.check();
        } catch (IOException e) {
            throw new InfrastructureUnavailable(
                    "PostgreSQL's data folder " + data.folder + " cannot be used: " + e.getMessage() + ".", e);
        }
        return data;
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new InfrastructureUnavailable("PostgreSQL's password file " + passwordFile() + " is missing.", e);
        }
    }

    /** Whether this process is the server of this folder and takes connections. */
    boolean isReady(long pid) {
        List<String> lines = pidFileLines();
        return lines.size() > 7
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(7).strip().equals("ready");
    }

    /** A server of this folder that outlived the one who started it. */
    Optional<ProcessHandle> leftover() {
        return recordedPid().flatMap(ProcessHandle::of).filter(this::servesThisFolder);
    }

    /** After a crash the recorded process id may belong to somebody else by now, which PostgreSQL cannot know. */
    void forgetProcessOfSomebodyElse() {
        boolean somebodyElse = recordedPid()
                .flatMap(ProcessHandle::of)
                .filter(process -> !servesThisFolder(process))
                .isPresent();
        if (somebodyElse) {
            try {
                Files.deleteIfExists(pidFile());
            } catch (IOException e) {
                throw new InfrastructureUnavailable("The stale file " + pidFile() + " cannot be deleted.", e);
            }
        }
    }

    private boolean servesThisFolder(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .commandLine()
                        .filter(line -> line.contains("postgres") && line.contains(folder.toString()))
                        .isPresent();
    }

    private Optional<Long> recordedPid() {
        return pidFileLines().stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private List<String> pidFileLines() {
        try {
            return Files.readAllLines(pidFile());
        } catch (IOException e) {
            return List.of();
        }
    }

    private void check() throws IOException {
        Path version = folder.resolve("PG_VERSION");
        if (!Files.isRegularFile(version) || !Files.isDirectory(folder.resolve("base"))) {
            throw new InfrastructureUnavailable("The data folder is damaged: " + folder + " holds no PostgreSQL data.");
        }
        String made = Files.readString(version).strip();
        if (!made.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw new InfrastructureUnavailable("The data folder " + folder + " was made by PostgreSQL " + made
                    + ", this is PostgreSQL " + PostgresBinaries.MAJOR_VERSION + ".");
        }
    }

    private void initialise(Path binaries) throws IOException {
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        Folders.delete(fresh);
        Files.createDirectories(fresh);
        PostgresAccount.own(fresh);
        Path password = folder.resolveSibling(folder.getFileName() + ".password");
        Folders.writeSecret(password, HexFormat.of().formatHex(randomBytes()));
        PostgresAccount.own(password);
        initdb(binaries, fresh, password);
        Files.move(password, fresh.resolve("password"), StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(folder);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initdb(Path binaries, Path fresh, Path password) throws IOException {
        Path log = folder.resolveSibling(folder.getFileName() + ".initdb.log");
        List<String> command = PostgresAccount.command(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        ChildProcess initdb = ChildProcess.start("PostgreSQL's initdb", command, Map.of(), log);
        if (!initdb.exitsWithin(Duration.ofMinutes(2)) || initdb.process().exitValue() != 0) {
            initdb.kill();
            throw new InfrastructureUnavailable(
                    "PostgreSQL could not make its data folder: " + Log.lastWords(log) + " (log: " + log + ").");
        }
        Files.deleteIfExists(log);
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
