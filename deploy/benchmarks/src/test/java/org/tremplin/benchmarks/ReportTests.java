package org.tremplin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.tremplin.benchmarks.Rounds.Outcome;

class ReportTests {

    @Test
    void showsMediansSpreadsAndTheRatioRoundByRound() {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        samples.put("ours", perSecond(50, 100, 60));
        samples.put("peer", perSecond(100, 400, 100));

        String rows = Report.rows(new Outcome("append", samples, 1.25));

        assertThat(rows.lines())
                .containsExactly(
                        "| append | ours | 60.0 (50.0–100) a second |  |  |  | 1.3 |",
                        "| append | peer | 100 (100–400) a second |  |  | 0.50 (0.25–0.60) | 1.3 |");
    }

    @Test
    void takesTheMiddleOfAnEvenNumberOfRounds() {
        assertThat(Report.median(List.of(1.0, 2.0, 4.0, 9.0))).isEqualTo(3.0);
    }

    private static List<Sample> perSecond(double... values) {
        return DoubleStream.of(values)
                .mapToObj(value -> new Sample(value, Sample.Unit.PER_SECOND, null, 0))
                .toList();
    }
}
