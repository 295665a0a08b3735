package org.tremplin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tremplin.benchmarks.Rounds.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoundsTests {

    @TempDir
    private Path folder;

    private final List<String> turns = new ArrayList<>();

    @Test
    void letsContendersTakeTurnsAfterAWarmUp() throws Exception {
        Outcome outcome = new Rounds(2, new RawSamples(raw())).of(new Counting());

        assertThat(turns).containsExactly("prepare", "ours", "peer", "peer", "ours", "ours", "peer");
        assertThat(outcome.samples().get("ours")).extracting(Sample::value).containsExactly(4.0, 5.0);
        assertThat(outcome.samples().keySet()).containsExactly("ours", "peer");
    }

    @Test
    void keepsEverySampleWithItsLatencies() throws Exception {
        new Rounds(1, new RawSamples(raw())).of(new Counting());

        List<JsonNode> lines = Files.readAllLines(raw()).stream()
                .map(line -> new JsonMapper().readTree(line))
                .toList();
        assertThat(lines).hasSize(4);
        assertThat(lines)
                .extracting(line -> line.path("counted").asBoolean())
                .containsExactly(false, false, true, true);
        JsonNode ours = lines.getFirst();
        assertThat(ours.path("benchmark").asString()).isEqualTo("counting");
        Histogram latencies = Histogram.decodeFromCompressedByteBuffer(
                ByteBuffer.wrap(
                        Base64.getDecoder().decode(ours.path("latencies").asString())),
                0);
        assertThat(latencies.getTotalCount()).isEqualTo(1);
        assertThat(ours.path("p50").asDouble()).isEqualTo(latencies.getValueAtPercentile(50) / 1000.0);
    }

    private Path raw() {
        return folder.resolve("raw/counting.jsonl");
    }

    private final class Counting implements Benchmark {

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public void prepare() {
            turns.add("prepare");
        }

        @Override
        public Contender ours() {
            return contender("ours");
        }

        @Override
        public List<Contender> peers() {
            return List.of(contender("peer"));
        }

        private Contender contender(String name) {
            return new Contender(name, () -> {
                turns.add(name);
                Histogram latencies = Load.histogram();
                latencies.recordValue(1500);
                return new Sample(turns.size() - 1, Sample.Unit.PER_SECOND, latencies, 10);
            });
        }
    }
}
