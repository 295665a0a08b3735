package org.tremplin.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part's data folder on a disk of its own that is small enough to fill: a tmpfs, which only root may mount. Elsewhere the
 * drills of full disks cannot be run and say so.
 */
final class SmallDisk implements AutoCloseable {

    private static final int MEGABYTES = 320;

    private final Path folder;
    private final Path kept;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.kept = folder.resolveSibling(folder.getFileName() + "-kept");
    }

    /** Moves the content of the folder of a platform that does not run to such a disk. */
    static SmallDisk under(String folder) {
        SmallDisk disk = new SmallDisk(Platform.running().data().resolve(folder));
        run("cp", "-a", disk.folder.toString(), disk.kept.toString());
        run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", disk.folder.toString());
        run("cp", "-a", disk.kept + "/.", disk.folder.toString());
        return disk;
    }

    boolean isOf(String part) {
        return folder.endsWith(part);
    }

    /** Fills it to the last byte. */
    void fill() {
        byte[] block = new byte[65_536];
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (true) {
                ballast.write(block);
            }
        } catch (IOException full) {
            System.out.println("The disk under " + folder.getFileName() + " is full: " + full.getMessage());
        }
    }

    /** Makes room again. */
    void makeRoom() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    /** Leaves the content as it was before. */
    @Override
    public void close() {
        run("umount", folder.toString());
    }

    private static void run(String... command) {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("Drills of full disks need root; failed: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
