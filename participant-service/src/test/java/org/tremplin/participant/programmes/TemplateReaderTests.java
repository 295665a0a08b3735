package org.tremplin.participant.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tremplin.participant.programmes.events.Template;

class TemplateReaderTests {

    @ParameterizedTest
    @ValueSource(strings = {"connections", "loir-et-cher", "migrantech", "conex", "thrasos"})
    void readsEveryProgramme(String code) {
        Template template = read(code);
        assertThat(template.code()).isEqualTo(code);
        assertThat(template.labels()).containsKeys("en", "fr");
        assertThat(template.stages())
                .first()
                .extracting(Template.Stage::reachedBy)
                .isEqualTo("enrolled");
        assertThat(template.outcomes())
                .extracting(Template.Outcome::outcomeClass)
                .contains("lasting-job")
                .isSubsetOf(TemplateReader.OUTCOME_CLASSES);
        assertThat(template.retentionMonths()).containsExactly(3, 6, 12);
        assertThat(template.rupture()).isEqualTo(new Template.Rupture(30, 60, 3));
    }

    @Test
    void knowsTheRulesOfConnections() {
        Template connections = read("connections");
        assertThat(connections.series())
                .extracting(
                        Template.Series::code,
                        Template.Series::sessions,
                        Template.Series::threshold,
                        Template.Series::excused,
                        Template.Series::requires)
                .containsExactly(tuple("info", 14, 70, "absent", null), tuple("workshop", 6, 70, "absent", "info"));
        assertThat(connections.internship()).isEqualTo(new Template.Internship(240, 6, 70, "internship", "workshop"));
        assertThat(connections.stages())
                .extracting(Template.Stage::code)
                .containsExactly(
                        "enrolled",
                        "info-certified",
                        "workshop-certified",
                        "internship-started",
                        "internship-completed",
                        "job-obtained");
        assertThat(connections.externalCertificates())
                .extracting(Template.Labelled::code)
                .containsExactly("ecdl", "chamber-of-trades", "chamber-of-employees");
        assertThat(connections.outcome("transition-job"))
                .get()
                .extracting(Template.Outcome::outcomeClass)
                .isEqualTo("transition-job");
        assertThat(connections.lastingJobMonths()).isEqualTo(6);
    }

    @Test
    void knowsWhatIsParticularAboutTheOthers() {
        assertThat(read("loir-et-cher").targets()).containsExactly(new Template.Target("participants", 150, "year"));
        assertThat(read("loir-et-cher").courses()).hasSize(4);
        assertThat(read("migrantech").modules()).satisfies(modules -> {
            assertThat(modules.count()).isEqualTo(40);
            assertThat(modules.languages()).hasSize(5);
        });
        assertThat(read("migrantech").starts()).isEqualTo(LocalDate.of(2020, 11, 1));
        assertThat(read("conex").fieldsOfAction()).hasSize(7);
        assertThat(read("conex").statuses()).containsExactly("disabled-worker", "disabled-worker-pending");
        assertThat(read("thrasos").intakes()).isEqualTo(new Template.Intakes(3, 10));
        assertThat(read("thrasos").workStudy()).isEqualTo(new Template.WorkStudy(6, 18));
        assertThat(read("thrasos").housing()).isEqualTo(new Template.Housing(6));
    }

    @Test
    void tellsWhichStagesAFactReaches() {
        Template connections = read("connections");
        assertThat(connections.stagesReachedBy("enrolled")).containsExactly("enrolled");
        assertThat(connections.stagesReachedBy("work-study-started")).isEmpty();
        assertThat(connections.stagesReachedByCertificate("workshop")).containsExactly("workshop-certified");
        assertThat(connections.stagesReachedByCertificate("internship")).isEmpty();
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '$',
                value = {
                    "sessions: 14          | sessions: many        | series[0].sessions      | must be a whole number from 1 to 500",
                    "sessions: 14          | sesions: 14           | series[0].sessions      | is missing",
                    "sessions: 14          | sessions: 14, x: 1    | x                       | is no YAML",
                    "threshold: 70         | threshold: 101        | series[0].threshold     | from 0 to 100",
                    "excused: absent       | excused: maybe        | series[0].excused       | 'maybe' is not one of",
                    "requires: info        | requires: infos       | series[1].requires      | 'infos' is no certificate",
                    "certificate: info     | certificate: infos    | stages[1].certificate   | 'infos' is no certificate",
                    "reachedBy: enrolled   | reachedBy: born       | stages[0].reachedBy     | 'born' is not one of",
                    "class: lasting-job    | class: good           | outcomes[0].class       | 'good' is not one of",
                    "atRiskDays: 30        | atRiskDays: 90        | rupture.brokenOffDays   | from 90 to 730",
                    "code: connections     | code: Connections     | code                    | must be a code",
                    "lastingJobMonths: 6   | lastingJobYears: 6    | lastingJobMonths        | is missing",
                    "statuses: [asylum-se  | statuses: [refugee, x | statuses[0]             | 'refugee' is not one of",
                    "fr: Inscription       | nl: Inschrijving      | stages[0].labels.fr     | is missing",
                    "months: 6             | months: 6\\n  weeks: 2 | internship.weeks        | is no known key",
                    "code: workshop        | code: info            | stages[2].code          | 'info-certified' is there twice",
                    "code: info-certified  | code: enrolled        | stages[1].code          | 'enrolled' is there twice",
                })
        void namesFileKeyAndProblem(String before, String after, String key, String problem) {
            assertThatThrownBy(() -> ProgrammeTests.connections(text ->
                            text.replaceFirst(java.util.regex.Pattern.quote(before), after.replace("\\n", "\n"))))
                    .isInstanceOf(TemplateRefused.class)
                    .hasMessageStartingWith("connections.yaml, ")
                    .message()
                    .satisfies(message -> assertThat(message).containsAnyOf(key, "line "))
                    .asString()
                    .contains(problem);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "- a list", "just words"})
        void whatIsNoMapping(String yaml) {
            assertThatThrownBy(() -> new TemplateReader().read("odd.yaml", yaml))
                    .isInstanceOf(TemplateRefused.class)
                    .hasMessage("odd.yaml: must be a mapping of keys to values.");
        }

        @Test
        void keysThatAreThereTwice() {
            assertThatThrownBy(() -> ProgrammeTests.connections(text -> text + "\ncode: again\n"))
                    .isInstanceOf(TemplateRefused.class)
                    .hasMessageContaining("duplicate key code");
        }

        @Test
        void seriesThatOpenEachOther() {
            assertThatThrownBy(() -> ProgrammeTests.connections(text -> text.replaceFirst(
                            "excused: absent\n    labels", "excused: absent\n    requires: workshop\n    labels")))
                    .isInstanceOf(TemplateRefused.class)
                    .hasMessageContaining("can never open");
        }

        @Test
        void stageByCertificateWithoutItsKind() {
            assertThatThrownBy(
                            () -> ProgrammeTests.connections(text -> text.replaceFirst("    certificate: info\n", "")))
                    .isInstanceOf(TemplateRefused.class)
                    .hasMessage(
                            "connections.yaml, stages[1].certificate: is missing, because a certificate reaches this"
                                    + " stage.");
        }
    }

    private static Template read(String code) {
        try {
            return new TemplateReader()
                    .read(code + ".yaml", Files.readString(Path.of("src/main/resources/programmes", code + ".yaml")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
