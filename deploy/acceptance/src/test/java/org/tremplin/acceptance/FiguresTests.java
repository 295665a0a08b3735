package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes in as files comes out as figures: the published ones, and those that an independent script counts. */
@Order(2)
class FiguresTests {

    private static final String COHORT = "2017-2";

    @Test
    @Order(1)
    void givesThePublishedFiguresOfCohort20172() {
        Command load = Command.load(Home.SCENARIO);

        assertThat(load.exitCode()).as(load.out() + load.err()).isZero();
        Figures shown = Figures.shown(COHORT);
        assertThat(shown.of("enrolled")).isEqualTo(74);
        assertThat(shown.of("info-certified")).isEqualTo(33);
        assertThat(shown.of("workshop-certified")).isEqualTo(22);
        assertThat(shown.of("internship-started")).isEqualTo(22);
        assertThat(shown.of("certificate info")).isEqualTo(33);
        assertThat(shown.of("certificate workshop")).isEqualTo(22);
        assertThat(shown.of("certificate ecdl")).isEqualTo(4);
        assertThat(shown.of("certificate chamber-of-trades")).isEqualTo(2);
        assertThat(shown.of("certificate chamber-of-employees")).isEqualTo(3);
        assertThat(shown.of("internships: internships")).isEqualTo(22);
        assertThat(shown).isEqualTo(Figures.counted(Home.SCENARIO));
    }

    @Test
    @Order(2)
    void changesNothingWhenTheSameFolderIsLoadedAgain() {
        Map<String, Long> before = Progress.awaitQuiet();

        Command load = Command.load(Home.SCENARIO);

        assertThat(load.exitCode()).as(load.out() + load.err()).isZero();
        assertThat(Progress.awaitQuiet()).isEqualTo(before);
        assertThat(Figures.shown(COHORT)).isEqualTo(Figures.counted(Home.SCENARIO));
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource("7, 45")
    void comesOutAsTheIndependentScriptCounts(int seed, int size) {
        Cohort cohort = Cohort.drawn(seed, size);

        Command load = Command.load(cohort.folder());

        assertThat(load.exitCode()).as(load.out() + load.err()).isZero();
        assertThat(Figures.shown(cohort.code())).isEqualTo(Figures.counted(cohort.folder()));
    }

    @Test
    @Order(4)
    void leavesNothingParkedAndTellsItsMemory() {
        for (String service : Progress.SERVICES) {
            assertThat(Api.as("operator")
                            .get("/api/" + service + "/v1/parked")
                            .ok()
                            .body())
                    .as("parked by " + service)
                    .isEmpty();
        }
        StartTests.printMemory("Memory, after the loads");
    }
}
