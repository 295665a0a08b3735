package org.tremplin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tremplin.local.infrastructure.ChildProcess;

class SupervisionTests {

    @TempDir
    Path folder;

    private final Sleeper sleeper = new Sleeper();
    private final Supervision supervision = new Supervision(sleeper);

    @AfterEach
    void stop() {
        supervision.stop();
    }

    @Test
    void startsAgainWhatWasKilled() {
        supervision.start();
        sleeper.started.getFirst().kill();
        await().atMost(Duration.ofSeconds(20)).until(() -> sleeper.started.size() == 2);
        assertThat(sleeper.started.getLast().process().isAlive()).isTrue();
    }

    @Test
    void leavesStoppedWhatWasStopped() {
        supervision.start();
        supervision.stop();
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(() -> sleeper.started.size() == 1);
    }

    @Test
    void findsChildrenByTheirDataFolder() {
        supervision.start();
        assertThat(Leftovers.childrenOf(folder))
                .containsExactly(sleeper.started.getFirst().process().toHandle());
        assertThat(Leftovers.childrenOf(folder.resolve("other"))).isEmpty();
        supervision.leave();
        assertThat(Leftovers.stop(folder)).isEqualTo(1);
        assertThat(sleeper.started.getFirst().process().isAlive()).isFalse();
    }

    private final class Sleeper implements Part {

        private final List<ChildProcess> started = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public ChildProcess start() {
            Map<String, String> mark = Map.of(Leftovers.MARK, folder.toString());
            ChildProcess child = ChildProcess.start("sleeper", List.of("sleep", "60"), mark, folder.resolve("log"));
            started.add(child);
            return child;
        }

        @Override
        public void stop() {
            started.getLast().kill();
        }
    }
}
