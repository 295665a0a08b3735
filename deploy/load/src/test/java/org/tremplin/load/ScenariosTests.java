package org.tremplin.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tremplin.load.files.Scenario;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed scenario, its generator and the independent counter. */
class ScenariosTests {
    private static final Path DEPLOY = Path.of("..").toAbsolutePath().normalize();
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @TempDir
    Path folder;

    @Test
    void theCohort2017_2ComesToThePublishedFigures() throws Exception {
        var counted = count(DEPLOY.resolve("scenarios/connections-2017-2"));

        assertThat(figures(counted.path("funnel"), "stage"))
                .containsExactly(
                        "enrolled 74",
                        "info-certified 33",
                        "workshop-certified 22",
                        "internship-started 22",
                        "internship-completed 22",
                        "job-obtained 5");
        assertThat(figures(counted.path("certificates"), "kind"))
                .containsExactlyInAnyOrder(
                        "info 33",
                        "workshop 22",
                        "internship 22",
                        "ecdl 4",
                        "chamber-of-trades 2",
                        "chamber-of-employees 3");
        assertThat(counted.path("internships").path("hoursLogged").asInt()).isEqualTo(22 * 240);
    }

    @Test
    void theCommittedFilesAreWhatTheRecipeMakes() throws Exception {
        var committed = DEPLOY.resolve("scenarios/connections-2017-2");

        make("--recipe", DEPLOY.resolve("scenarios/connections-2017-2.json").toString());

        for (var file : files(committed)) {
            assertThat(folder.resolve(file.getFileName())).hasSameTextualContentAs(file);
        }
        assertThat(files(folder)).hasSameSizeAs(files(committed));
    }

    @Test
    void theSameSeedMakesTheSameBytesAndAnotherSeedOthers() throws Exception {
        make("--seed", "11", "--size", "60");
        var first = Files.readString(folder.resolve("attendance.csv"));
        make("--seed", "11", "--size", "60");
        assertThat(folder.resolve("attendance.csv")).hasContent(first);
        make("--seed", "12", "--size", "60");
        assertThat(Files.readString(folder.resolve("attendance.csv"))).isNotEqualTo(first);
    }

    @Test
    void everyFileThatIsMadePassesTheChecks() throws Exception {
        assertThat(Scenario.read(DEPLOY.resolve("scenarios/connections-2017-2"), TODAY)
                        .problems())
                .isEmpty();
        for (var seed = 1; seed <= 5; seed++) {
            make("--seed", String.valueOf(seed));
            assertThat(Scenario.read(folder, TODAY).problems()).isEmpty();
        }
    }

    @Test
    void theCounterKnowsTheRules() throws Exception {
        write(
                "participants.csv",
                "external_id,programme,cohort",
                "a,connections,1",
                "b,connections,1",
                "c,connections,1");
        // a: ten of fourteen after a correction; b: nine after one, and five of six workshops all the same.
        var marks = Stream.of(
                        Stream.of("external_id,programme,cohort,series,session,date,mark"),
                        sessions("a", "info", 9, "present"),
                        Stream.of(mark("a", "info", 10, "absent"), mark("a", "info", 10, "late")),
                        sessions("b", "info", 10, "present"),
                        Stream.of(mark("b", "info", 10, "excused")),
                        sessions("a", "workshop", 5, "late"),
                        sessions("b", "workshop", 5, "present"),
                        Stream.of(mark("c", "info", 1, "absent"), mark("c", "info", 1, "unknown")))
                .flatMap(lines -> lines);
        write("attendance.csv", marks.toArray(String[]::new));
        write("certificates.csv", "external_id,kind,issuer,date", "c,ecdl,x,2018-01-01", "c,ecdl,y,2018-01-01");
        write(
                "placements.csv",
                "external_id,programme,kind,employer,start,hours_planned,hours_done,outcome",
                "a,,internship,One,2018-01-01,120,100,completed",
                "a,connections,internship,Two,2018-03-01,120,68,completed",
                "b,,internship,\"Two, too\",2018-03-01,240,200,broken-off",
                "c,,internship,Three,2999-01-01,240,,",
                "c,,job,Three,2018-03-01,,,");
        write("exits.csv", "external_id,programme,date,outcome", "a,,2018-09-01,training");

        var counted = count(folder);

        assertThat(figures(counted.path("funnel"), "stage"))
                .containsExactly(
                        "enrolled 3",
                        "info-certified 1",
                        "workshop-certified 1",
                        "internship-started 2",
                        "internship-completed 1",
                        "job-obtained 1");
        assertThat(figures(counted.path("certificates"), "kind"))
                .containsExactly("info 1", "workshop 1", "internship 1", "ecdl 1");
        assertThat(counted.path("attendance").path("info").path(9).toString())
                .isEqualTo("{\"session\":10,\"present\":0,\"late\":1,\"excused\":1,\"absent\":0,\"unknown\":1,"
                        + "\"expected\":3}");
        assertThat(counted.path("attendance")
                        .path("info")
                        .path(0)
                        .path("unknown")
                        .asInt())
                .isOne();
        assertThat(counted.path("attendance")
                        .path("workshop")
                        .path(5)
                        .path("expected")
                        .asInt())
                .isEqualTo(2);
        assertThat(counted.path("internships").toString())
                .isEqualTo("{\"internships\":4,\"participants\":3,\"hoursPlanned\":720,\"hoursLogged\":368,"
                        + "\"employers\":4}");
        assertThat(figures(counted.path("exits"), "outcome")).containsExactly("training 1");
    }

    private static Stream<String> sessions(String who, String series, int sessions, String mark) {
        return Stream.iterate(1, session -> session + 1)
                .limit(sessions)
                .map(session -> mark(who, series, session, mark));
    }

    private static String mark(String who, String series, int session, String mark) {
        return "%s,connections,1,%s,%d,2018-01-01,%s".formatted(who, series, session, mark);
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> figures(JsonNode list, String name) {
        return list.valueStream()
                .map(one -> one.path(name).asString() + " "
                        + one.path("participants").asInt())
                .toList();
    }

    private static JsonNode count(Path folder) throws Exception {
        return JsonMapper.shared()
                .readTree(node("count.mjs", folder.toString()))
                .path(0);
    }

    private void make(String... options) throws Exception {
        node(
                "cohort.mjs",
                Stream.concat(Stream.of("--out", folder.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private static String node(String script, String... arguments) throws Exception {
        var command = Stream.concat(
                        Stream.of(
                                "node",
                                DEPLOY.resolve("acceptance").resolve(script).toString()),
                        Stream.of(arguments))
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
