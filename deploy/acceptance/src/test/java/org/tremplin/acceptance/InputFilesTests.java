package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people send them: `./tremplin load` says what is wrong and where, and takes the rest. */
@Order(4)
class InputFilesTests {

    private static final String PARTICIPANTS =
            "external_id,programme,cohort,partner,given_name,family_name,birth_year,sex,nationality,status,language,level,registered_on\n";
    private static final String ATTENDANCE = "external_id,programme,cohort,series,session,date,mark\n";
    private static final String CERTIFICATES = "external_id,kind,issuer,date\n";
    private static final String PLACEMENTS =
            "external_id,programme,kind,employer,rome,start,end,hours_planned,hours_done,contract,months,outcome\n";
    private static final String EXITS = "external_id,programme,date,outcome\n";

    @TempDir
    private Path folder;

    private Map<String, Long> before;

    @BeforeEach
    void look() {
        before = Progress.awaitQuiet();
    }

    @Test
    void refusesFilesOfAnotherEncodingOrShape() throws IOException {
        write("participants.csv", PARTICIPANTS + row("a-1"), StandardCharsets.UTF_16);
        write("attendance.csv", ATTENDANCE.replace(',', ';'), StandardCharsets.UTF_8);
        write(
                "certificates.csv",
                CERTIFICATES + "a-1,ecdl,Chambre des métiers,2019-05-01\n",
                StandardCharsets.ISO_8859_1);
        write("placements.csv", PLACEMENTS.replace("rome", "ROME code"), StandardCharsets.UTF_8);
        write("exits.csv", "", StandardCharsets.UTF_8);

        Command load = Command.load(folder);

        assertThat(load.exitCode()).as(load.out() + load.err()).isEqualTo(3);
        assertThat(load.out())
                .contains("participants.csv:1: byte 1: this is UTF-16", "(encoding)")
                .contains("attendance.csv:1: the columns must be separated by commas")
                .contains("certificates.csv:2: byte ", "is not UTF-8")
                .contains("placements.csv:1: the column 'ROME code' is not known (unknown-column)")
                .contains("placements.csv:1 rome: the column is missing (missing-column)")
                .contains("exits.csv: the file has no header line (empty-file)");
        assertThat(Progress.awaitQuiet()).isEqualTo(before);
    }

    @Test
    void refusesRowsByLineAndColumnAndTakesTheOthers() throws IOException {
        String tomorrow = LocalDate.now().plusDays(1).toString();
        write(
                "participants.csv",
                PARTICIPANTS
                        + row("rows-1")
                        + row("rows-2").replace("2019-09-02", "02.09.2019")
                        + row("rows-3").replace(",f,", ",female,")
                        + row("rows-4").replace("Zuhra", "=HYPERLINK(1)")
                        + row("rows-5").replace("1990", "later")
                        + row("rows-6").replace("AF", "XX")
                        + row("rows-7").replace("connections", "no-such-programme")
                        + row("rows-8").replace("2019-09-02", tomorrow)
                        + row("rows-9").replace("Zuhra", "z".repeat(300))
                        + "rows-10,connections\n"
                        + "\"rows-11,connections\n",
                StandardCharsets.UTF_8);
        write(
                "attendance.csv",
                ATTENDANCE
                        + "rows-1,connections,rows,info,1,2019-09-10,present\n"
                        + "rows-1,connections,rows,info,2,2019-09-31,present\n"
                        + "rows-1,connections,rows,info,99,2019-09-12,present\n"
                        + "rows-1,connections,rows,cooking,1,2019-09-12,present\n"
                        + "rows-1,connections,rows,info,3,2019-09-12,here\n"
                        + "nobody,connections,rows,info,3,2019-09-12,present\n",
                StandardCharsets.UTF_8);
        write(
                "certificates.csv",
                CERTIFICATES
                        + "rows-1,ecdl,ecdl-centre,2020-01-15\n"
                        + "rows-1,ecdl,+ecdl,2020-01-15\n"
                        + "rows-1,Ecdl 1,ecdl-centre,2020-01-15\n"
                        + "rows-1,ecdl,ecdl-centre,\n",
                StandardCharsets.UTF_8);
        write(
                "placements.csv",
                PLACEMENTS
                        + "rows-1,connections,internship,Épi d'Or,D1102,2020-02-03,2020-05-04,240,240,,,completed\n"
                        + "rows-1,connections,internship,Lumen,D1102,2020-05-11,2020-06-30,80,40,,,completed\n"
                        + "rows-1,connections,visit,Lumen,,2020-05-11,,,,,,\n"
                        + "rows-1,connections,job,Lumen,Z9,2020-05-11,,,,permanent,,\n"
                        + "rows-1,connections,job,Lumen,,2020-05-11,,,,fixed-term,,\n"
                        + "rows-1,connections,internship,Lumen,,2020-06-30,2020-05-11,many,,,,\n",
                StandardCharsets.UTF_8);
        write(
                "exits.csv",
                EXITS
                        + "rows-2,connections,2020-09-01,vanished\n"
                        + "rows-1,connections,2020-13-01,lasting-job\n"
                        + "rows-1,connections,2020-09-01,lasting-job\n"
                        + "rows-1,connections,2020-09-02,job-search\n",
                StandardCharsets.UTF_8);

        Command load = Command.load(folder);

        assertThat(load.exitCode()).as(load.out() + load.err()).isEqualTo(3);
        assertThat(load.out())
                .contains("participants.csv:3 registered_on: ")
                .contains("participants.csv:4 sex: must be one of f, m, x")
                .contains("participants.csv:5 given_name: a cell must not begin with =")
                .contains("participants.csv:6 birth_year: ")
                .contains("participants.csv:7 nationality: ")
                .contains("participants.csv:8 programme: ")
                .contains("participants.csv:9 registered_on: must not lie in the future")
                .contains("participants.csv:10 given_name: longer than ")
                .contains("participants.csv:11: 2 cells, but the header line has 13")
                .contains("participants.csv:12: the quotes do not match")
                .containsPattern("participants.csv +1 accepted +0 unchanged +10 refused")
                .contains("attendance.csv:3 date: must be a day that exists")
                .containsPattern("attendance.csv:4 .*session")
                .contains("attendance.csv:5 series: ")
                .contains("attendance.csv:6 mark: must be one of present, late, excused, absent, unknown")
                .contains("attendance.csv:7 external_id: nobody is registered under this identifier")
                .containsPattern("attendance.csv +1 accepted +0 unchanged +5 refused")
                .contains("certificates.csv:3 issuer: a cell must not begin with =")
                .contains("certificates.csv:4 kind: ")
                .contains("certificates.csv:5 date: must not be empty")
                .containsPattern("certificates.csv +1 accepted +0 unchanged +3 refused")
                .containsPattern("placements.csv:3.*\\(internship-budget-exceeded\\)")
                .contains("placements.csv:4 kind: must be one of internship, work-study, job")
                .contains("placements.csv:5 rome: ")
                .contains("placements.csv:6 months: must be given for a fixed-term contract")
                .contains("placements.csv:7 end: must not lie before start", "placements.csv:7 hours_planned: ")
                .containsPattern("placements.csv +1 accepted +0 unchanged +5 refused")
                .contains("exits.csv:2 outcome: ")
                .contains("exits.csv:3 date: must be a day that exists")
                .contains("exits.csv:5: repeats line 4 (duplicate-row)")
                .containsPattern("exits.csv +1 accepted +0 unchanged +3 refused")
                .doesNotContain("Zuhra", "Qader", "HYPERLINK");
        assertThat(Figures.shown("rows").of("enrolled")).isEqualTo(1);
    }

    @Test
    void sendsNothingAtAllIfOneRowIsBadAndThatWasAskedFor() throws IOException {
        write(
                "participants.csv",
                PARTICIPANTS + row("all-1") + row("all-2").replace(",f,", ",?,"),
                StandardCharsets.UTF_8);

        Command load = Command.load(folder, "--all-or-nothing");

        assertThat(load.exitCode()).isEqualTo(3);
        assertThat(load.out()).contains("participants.csv:3 sex: ", "Nothing was sent");
        assertThat(Progress.awaitQuiet()).isEqualTo(before);
    }

    @Test
    void goesThroughAHundredThousandRowsAboutStrangers() throws IOException {
        StringBuilder rows = new StringBuilder(ATTENDANCE);
        for (int row = 0; row < 100_000; row++) {
            rows.append("stranger-%d,connections,many,info,%d,2019-09-10,present\n"
                    .formatted(row % 1_000, row / 1_000 % 14 + 1));
        }
        write("attendance.csv", rows.toString(), StandardCharsets.UTF_8);
        long begin = System.nanoTime();

        Command load = Command.load(folder);

        System.out.printf("100 000 refused rows: %.1f s%n", (System.nanoTime() - begin) / 1e9);
        assertThat(load.exitCode()).as(load.err()).isEqualTo(3);
        assertThat(load.out())
                .contains("attendance.csv:2 external_id: nobody is registered", "attendance.csv:100001 external_id: ")
                .containsPattern("attendance.csv +0 accepted +0 unchanged +100000 refused");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(2));
        assertThat(Progress.awaitQuiet()).isEqualTo(before);
    }

    @Test
    void saysHowItIsUsed() {
        Command nowhere = Command.load(folder.resolve("missing"));
        Command option = Command.load(folder, "--some");

        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.err()).contains("is no folder", "Use: load FOLDER");
        assertThat(option.exitCode()).isEqualTo(2);
        assertThat(option.err()).contains("There is no option --some");
    }

    private static String row(String externalId) {
        return externalId + ",connections,rows,asti,Zuhra,Qader,1990,f,AF,protection,fr,A2,2019-09-02\n";
    }

    private void write(String name, String text, Charset encoding) throws IOException {
        Files.writeString(folder.resolve(name), text, encoding);
    }
}
