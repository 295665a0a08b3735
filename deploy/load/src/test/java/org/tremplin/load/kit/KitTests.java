package org.tremplin.load.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tremplin.load.StandIn;

class KitTests {
    private static final String PARTICIPANTS =
            "external_id,programme,cohort,partner,given_name,family_name,birth_year,sex,nationality,status,language,level,registered_on";
    private static final String ATTENDANCE = "external_id,programme,cohort,series,session,date,mark";
    private static final String STEPS =
            "step,programme,cohort,series,session,partner,external_id,date,minutes,reason,in_cohort,in_session";

    @TempDir
    Path folder;

    private StandIn platform;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void start() throws IOException {
        platform = new StandIn();
        write(
                "one/1/participants.csv",
                PARTICIPANTS,
                "k-1,connections,k,asti,Amira,Zelani,1990,f,ER,protection,,,2020-01-06");
        write("one/1/attendance.csv", ATTENDANCE, "k-1,connections,k,info,1,2020-01-13,present");
        write("one/2/attendance.csv", ATTENDANCE, "k-1,connections,k,info,1,2020-01-13,absent");
        write("one/2/steps.csv", STEPS, "cancel,connections,k,info,2,asti,,,,room,,");
        write("one/later/notes.csv", "nobody,reads,this");
        expect(1, "");
        platform.figures.put("funnel", Map.of("stages", List.of(Map.of("stage", "enrolled", "participants", 1))));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private void expect(int enrolled, String refused) throws IOException {
        write("one/expected.json", """
                {"figures": [
                  {"programme": "connections", "funnel": {"stages": [{"stage": "enrolled", "participants": 99}]}},
                  {"programme": "connections", "cohort": "k",
                   "funnel": {"stages": [{"stage": "enrolled", "participants": %d}]}}]%s}""".formatted(enrolled, refused));
    }

    private void write(String file, String... lines) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.write(folder.resolve(file), List.of(lines));
    }

    private int kit(String... words) {
        return Kit.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private int kit() {
        return kit("--kit", folder.toString(), "--url", platform.url());
    }

    @Test
    void loadsTheRoundsInOrderAndFindsTheFiguresRight() {
        assertThat(kit()).as(out + "" + err).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("one: 2 figures compared, 0 differ");
        assertThat(platform.requests("PUT /api/training"))
                .filteredOn(request -> request.endsWith("/attendance"))
                .hasSize(2);
        assertThat(platform.requests("POST /api/training/v1/series/"))
                .containsExactly("POST /api/training/v1/series/connections.k.info/sessions/2/cancellation");
    }

    @Test
    void namesTheFigureThatDiffers() throws IOException {
        expect(2, "");

        assertThat(kit()).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("connections k funnel stages enrolled participants: 1 is shown, 2 is right")
                .contains("one: 2 figures compared, 1 differ");
    }

    @Test
    void comparesWholeProgrammesWhereNothingElseIsThere() {
        assertThat(kit("--kit", folder.toString(), "--url", platform.url(), "--alone"))
                .isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 is shown, 99 is right");
    }

    @Test
    void wantsRefusedWhatMustBeRefusedAndNothingElse() throws IOException {
        write("one/1/exits.csv", "external_id,programme,date,outcome", "k-1,connections,2020-02-03,flew-away");

        assertThat(kit()).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("one/1/exits.csv:2 (outcome-unknown) was refused");

        expect(1, ", \"refused\": [{\"file\": \"1/exits.csv\", \"line\": 2, \"code\": \"outcome-unknown\"}]");
        assertThat(kit()).isZero();

        expect(
                1,
                ", \"refused\": [{\"file\": \"1/exits.csv\", \"line\": 2, \"code\": \"outcome-unknown\"}, "
                        + "{\"file\": \"1/exits.csv\", \"line\": 3, \"code\": \"missing\"}]");
        assertThat(kit()).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("one/1/exits.csv:3 (missing) should have been refused");
    }

    @Test
    void saysWhichCaseCannotBeRunHere() throws IOException {
        write("two/expected.json", "{\"figures\": [{\"programme\": \"elsewhere\", \"cohort\": \"k\"}]}");

        assertThat(kit()).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("two: not run, the platform does not offer the programme elsewhere")
                .contains("one: 2 figures compared, 0 differ");
    }

    @Test
    void playsOneCaseByItsNameOrItsFolderAtTheRateAskedFor() {
        var begin = System.nanoTime();
        assertThat(kit("one", "--kit", folder.toString(), "--url", platform.url(), "--rate", "20"))
                .isZero();
        var writes = platform.requests("P").size();
        assertThat(System.nanoTime() - begin).isGreaterThan((writes - 1) * 50_000_000L);

        assertThat(kit(folder.resolve("one").toString(), "--url", platform.url()))
                .isZero();
    }

    @Test
    void saysWhatIsWrongWithTheCommandLine() {
        assertThat(kit("--help")).isZero();
        assertThat(kit("--quickly")).isEqualTo(2);
        assertThat(kit("--rate", "fast")).isEqualTo(2);
        assertThat(kit("--url")).isEqualTo(2);
        assertThat(kit(folder.resolve("none").toString(), "--url", platform.url()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("There is no option --quickly.")
                .contains("The rate must be a whole number of writes a second, 1 at least.")
                .contains("The option --url needs a value.")
                .contains("is no case: it holds no expected.json.");
    }
}
