package org.tremplin.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands between the running platform and its wires, clocks and disks, so that they can be spoiled. */
final class Rig implements AutoCloseable {

    private static @Nullable Rig current;

    private final @Nullable Wires wires;
    private final @Nullable Clocks clocks;
    private final List<SmallDisk> disks;

    private Rig(@Nullable Wires wires, @Nullable Clocks clocks, List<SmallDisk> disks) {
        this.wires = wires;
        this.clocks = clocks;
        this.disks = disks;
    }

    /** Starts the running platform anew, once, within all that these drills need; as it is where they need nothing. */
    static Rig of(List<Drill> drills) {
        boolean needsWires = drills.stream().anyMatch(Drill::isOfWires);
        boolean needsClocks = drills.stream().anyMatch(Drill::isOfClocks);
        List<String> full =
                drills.stream().filter(Drill::isOfDisks).map(Drill::part).toList();
        Platform platform = Platform.running();
        if (needsWires || needsClocks || !full.isEmpty()) {
            platform.stop();
        }
        Map<String, String> environment = new HashMap<>();
        Rig rig = new Rig(
                needsWires ? Wires.lay(platform, environment) : null,
                needsClocks ? Clocks.prepare(environment) : null,
                full.stream().map(SmallDisk::under).toList());
        current = rig;
        if (!environment.isEmpty() || !full.isEmpty()) {
            platform.upWith(environment);
        }
        return rig;
    }

    static Wires wires() {
        return Objects.requireNonNull(rig().wires, "No wires");
    }

    static Clocks clocks() {
        return Objects.requireNonNull(rig().clocks, "No clocks");
    }

    static SmallDisk disk(String part) {
        return rig().disks.stream().filter(disk -> disk.isOf(part)).findFirst().orElseThrow();
    }

    private static Rig rig() {
        return Objects.requireNonNull(current, "No rig");
    }

    /** Ends the platform where its disks have to be given back. */
    @Override
    public void close() {
        if (!disks.isEmpty()) {
            Platform.running().stop();
            disks.forEach(SmallDisk::close);
        }
    }
}
