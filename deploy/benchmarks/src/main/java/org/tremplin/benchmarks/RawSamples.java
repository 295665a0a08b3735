package org.tremplin.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every sample as a line of JSON; latencies as a compressed histogram of microseconds (HdrHistogram, base64). */
final class RawSamples {

    private final Path file;
    private final JsonMapper json = new JsonMapper();

    RawSamples(Path file) {
        this.file = file;
    }

    void keep(String benchmark, String contender, int round, Sample sample) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        line.put("benchmark", benchmark);
        line.put("contender", contender);
        line.put("round", round);
        line.put("counted", round > 0);
        line.put("value", rounded(sample.value()));
        line.put("unit", sample.unit().words());
        line.put("load", rounded(load()));
        if (sample.latencies() != null) {
            line.put("rate", rounded(sample.rate()));
            line.put("p50", sample.percentile(50));
            line.put("p99", sample.percentile(99));
            line.put("latencies", packed(sample.latencies()));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(
                file,
                (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** The machine's average load over the last minute. */
    double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static String packed(Histogram latencies) {
        ByteBuffer bytes = ByteBuffer.allocate(latencies.getNeededByteBufferCapacity());
        int length = latencies.encodeIntoCompressedByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    }
}
