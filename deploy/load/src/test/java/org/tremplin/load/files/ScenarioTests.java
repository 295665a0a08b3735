package org.tremplin.load.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tremplin.load.report.Problem;

class ScenarioTests {
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);
    private static final String PARTICIPANTS =
            "external_id,programme,cohort,partner,given_name,family_name,birth_year,sex,nationality,status,language,level,registered_on";
    private static final String ATTENDANCE = "external_id,programme,cohort,series,session,date,mark";
    private static final String CERTIFICATES = "external_id,kind,issuer,date";
    private static final String PLACEMENTS =
            "external_id,programme,kind,employer,rome,start,end,hours_planned,hours_done,contract,months,outcome";
    private static final String EXITS = "external_id,programme,date,outcome";

    @TempDir
    Path folder;

    private Scenario read(String file, String... lines) throws IOException {
        return read(file, StandardCharsets.UTF_8, String.join("\n", lines) + "\n");
    }

    private Scenario read(String file, Charset charset, String text) throws IOException {
        Files.write(folder.resolve(file), text.getBytes(charset));
        return Scenario.read(folder, TODAY);
    }

    private static List<String> problems(Scenario scenario) {
        return scenario.problems().stream().map(Problem::toString).toList();
    }

    @Nested
    class TheFileAsAWhole {
        @Test
        void takesColumnsInAnyOrderWithByteOrderMarkAndWindowsLineEnds() throws IOException {
            var scenario = read(
                    "certificates.csv",
                    StandardCharsets.UTF_8,
                    "\uFEFFdate,issuer,kind,external_id\r\n2018-03-01,\"Centre, nord\",ecdl,a-1\r\n");

            assertThat(scenario.problems()).isEmpty();
            assertThat(scenario.rows())
                    .containsExactly(new Row.Certificate(
                            "certificates.csv", 2, "a-1", "ecdl", "Centre, nord", LocalDate.of(2018, 3, 1)));
        }

        @Test
        void skipsEmptyLinesAndKeepsLineNumbers() throws IOException {
            var scenario = read("certificates.csv", CERTIFICATES, "", ",,,", "a-1,ecdl,centre,2018-03-01");

            assertThat(scenario.problems()).isEmpty();
            assertThat(scenario.rows()).extracting(Row::line).containsExactly(4);
        }

        @Test
        void namesUnknownColumns() throws IOException {
            var scenario = read("certificates.csv", CERTIFICATES + ",grade", "a-1,ecdl,centre,2018-03-01,A");

            assertThat(problems(scenario))
                    .containsExactly("certificates.csv:1: the column 'grade' is not known (unknown-column)");
            assertThat(scenario.rows()).isEmpty();
        }

        @Test
        void namesMissingColumnsAndColumnsThatAreThereTwice() throws IOException {
            var scenario = read("certificates.csv", "external_id,kind,kind,date", "a-1,ecdl,ecdl,2018-03-01");

            assertThat(problems(scenario))
                    .containsExactly(
                            "certificates.csv:1 kind: the column is there twice (column-twice)",
                            "certificates.csv:1 issuer: the column is missing (missing-column)");
        }

        @Test
        void refusesAnotherEncodingWithLineAndByte() throws IOException {
            var text = CERTIFICATES + "\na-1,ecdl,centre,2018-03-01\na-2,ecdl,Chambre des métiers,2018-03-01\n";

            var scenario = read("certificates.csv", StandardCharsets.ISO_8859_1, text);

            assertThat(problems(scenario))
                    .containsExactly("certificates.csv:3: byte 23 of the line (byte 79 of the file) is not UTF-8;"
                            + " save the file as UTF-8 (encoding)");
            assertThat(scenario.rows()).isEmpty();
            assertThat(scenario.refusedRows()).containsEntry("certificates.csv", 2);
        }

        @Test
        void refusesUtf16() throws IOException {
            var scenario = read("certificates.csv", StandardCharsets.UTF_16, CERTIFICATES + "\n");

            assertThat(problems(scenario))
                    .containsExactly("certificates.csv:1: byte 1: this is UTF-16; save the file as UTF-8 (encoding)");
        }

        @Test
        void refusesOverlongUtf8() throws IOException {
            Files.write(folder.resolve("exits.csv"), new byte[] {(byte) 0xC0, (byte) 0xAF, '\n'});

            assertThat(Scenario.read(folder, TODAY).problems())
                    .extracting(Problem::code)
                    .containsExactly("encoding");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n", "   \nx"})
        void saysThatAFileIsEmpty(String text) throws IOException {
            assertThat(read("exits.csv", StandardCharsets.UTF_8, text).problems())
                    .extracting(Problem::code)
                    .containsExactly("empty-file");
        }

        @Test
        void takesAFileWithoutRows() throws IOException {
            var scenario = read("exits.csv", EXITS);

            assertThat(scenario.files()).containsExactly("exits.csv");
            assertThat(scenario.problems()).isEmpty();
        }

        @Test
        void saysThatSemicolonsAreNoCommas() throws IOException {
            var scenario = read("exits.csv", EXITS.replace(',', ';'), "a-1;connections;2018-03-01;training");

            assertThat(problems(scenario))
                    .containsExactly("exits.csv:1: the columns must be separated by commas: " + EXITS + " (header)");
        }

        @Test
        void repeatsNothingOfAFirstLineThatIsNoHeaderLine() throws IOException {
            var scenario = read("participants.csv", "a-1,connections,2018-1,asti,Amina,Example");

            assertThat(problems(scenario))
                    .singleElement()
                    .asString()
                    .contains("no header line")
                    .doesNotContain("Amina");
        }

        @Test
        void passesUnknownFilesOverWithAWord() throws IOException {
            Files.writeString(folder.resolve("people.csv"), "x");
            Files.writeString(folder.resolve("README.md"), "x");

            var scenario = read("exits.csv", EXITS);

            assertThat(scenario.warnings()).singleElement().asString().startsWith("people.csv is passed over");
            assertThat(scenario.problems()).isEmpty();
        }

        @Test
        void saysThatDiagnosesAreNotPlayedYet() throws IOException {
            var scenario = read("diagnoses.csv", "external_id,date,project_rome,language,level,barriers");

            assertThat(problems(scenario))
                    .containsExactly("diagnoses.csv: diagnoses are not played yet (not-played-yet)");
        }

        @Test
        void findsNoFileInAnEmptyFolder() throws IOException {
            assertThat(Scenario.read(folder, TODAY).files()).isEmpty();
        }

        @Test
        void takesManyRows() throws IOException {
            var text = new StringBuilder(ATTENDANCE).append('\n');
            for (var row = 0; row < 100_000; row++) {
                text.append("p-%d,connections,2018-1,info,%d,2018-01-%02d,present%n"
                        .formatted(row / 14, row % 14 + 1, row % 14 + 1));
            }

            var scenario = read("attendance.csv", StandardCharsets.UTF_8, text.toString());

            assertThat(scenario.problems()).isEmpty();
            assertThat(scenario.rows()).hasSize(100_000);
        }
    }

    @Nested
    class ARow {
        @ParameterizedTest
        @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\"=HYPERLINK(\"\"x\"\")\""})
        void refusesFormulas(String cell) throws IOException {
            var scenario = read("certificates.csv", CERTIFICATES, "a-1,ecdl," + cell + ",2018-03-01");

            assertThat(problems(scenario))
                    .containsExactly(
                            "certificates.csv:2 issuer: a cell must not begin with = + - @, a tab or a line break"
                                    + " (formula)");
        }

        @Test
        void refusesCellsThatBeginWithACarriageReturn() throws IOException {
            var scenario = read("certificates.csv", CERTIFICATES, "a-1,ecdl,\"\rcentre\",2018-03-01");

            assertThat(scenario.problems()).extracting(Problem::code).containsExactly("formula");
        }

        @Test
        void refusesControlCharacters() throws IOException {
            var scenario = read("certificates.csv", CERTIFICATES, "a-1,ecdl,cen\u0000tre,2018-03-01");

            assertThat(scenario.problems()).extracting(Problem::code).containsExactly("control-character");
        }

        @ParameterizedTest
        @CsvSource({"101,too-long", "5000,too-long", "70000,too-long"})
        void refusesOversizedCells(int length, String code) throws IOException {
            var scenario = read(
                    "certificates.csv",
                    CERTIFICATES,
                    "a-1,ecdl," + "x".repeat(length) + ",2018-03-01",
                    "a-2,ecdl,centre,2018-03-01");

            assertThat(scenario.problems()).extracting(Problem::code).containsExactly(code);
            assertThat(scenario.rows()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a-1,ecdl,\"centre,2018-03-01", "a-1,ecdl,\"cen\"tre,2018-03-01"})
        void refusesQuotesThatDoNotMatchAndGoesOnWithTheNextLine(String line) throws IOException {
            var scenario = read("certificates.csv", CERTIFICATES, line, "a-2,ecdl,centre,2018-03-01");

            assertThat(scenario.problems()).extracting(Problem::code).containsExactly("quoting");
            assertThat(scenario.rows()).extracting(Row::externalId).containsExactly("a-2");
        }

        @Test
        void refusesTooFewAndTooManyCells() throws IOException {
            var scenario = read("certificates.csv", CERTIFICATES, "a-1,ecdl,centre", "a-1,ecdl,centre,2018-03-01,more");

            assertThat(problems(scenario))
                    .containsExactly(
                            "certificates.csv:2: 3 cells, but the header line has 4 (cell-count)",
                            "certificates.csv:3: 5 cells, but the header line has 4 (cell-count)");
        }

        @Test
        void reportsEveryBadCell() throws IOException {
            var scenario = read("certificates.csv", CERTIFICATES, ",E C D L,,2018-02-30");

            assertThat(problems(scenario))
                    .containsExactlyInAnyOrder(
                            "certificates.csv:2 external_id: must not be empty (missing)",
                            "certificates.csv:2 kind: must be a code in lower case, digits and hyphens (code)",
                            "certificates.csv:2 issuer: must not be empty (missing)",
                            "certificates.csv:2 date: must be a day that exists, written YYYY-MM-DD (date)");
            assertThat(scenario.refusedRows()).containsEntry("certificates.csv", 1);
        }

        @ParameterizedTest
        @CsvSource({
            "01/03/2018,date",
            "2018-3-1,date",
            "2018-02-30,date",
            "20180301,date",
            "2018-03-01T10:00,date",
            "0001-01-01,date-out-of-range",
            "9999-12-31,date-out-of-range",
            "2020-07-01,in-the-future"
        })
        void refusesWrongDates(String date, String code) throws IOException {
            assertThat(read("certificates.csv", CERTIFICATES, "a-1,ecdl,centre," + date)
                            .problems())
                    .extracting(Problem::code)
                    .containsExactly(code);
        }

        @Test
        void refusesRepetitionsExceptOfMarks() throws IOException {
            var certificates =
                    read("certificates.csv", CERTIFICATES, "a-1,ecdl,centre,2018-03-01", "a-1,ecdl,centre,2018-03-01");
            var mark = "a-1,connections,2018-1,info,1,2018-01-08,";
            var both = read("attendance.csv", ATTENDANCE, mark + "present", mark + "absent", mark + "absent");

            assertThat(problems(certificates)).containsExactly("certificates.csv:3: repeats line 2 (duplicate-row)");
            assertThat(both.rows(Row.Attendance.class)).hasSize(3);
        }
    }

    @Nested
    class Participants {
        private static final String GOOD =
                "a-1,connections,2018-1,asti,Amina,Farah,1990,f,SO,protection,fr,A2,2017-12-01";

        @Test
        void takesAFullRow() throws IOException {
            assertThat(read("participants.csv", PARTICIPANTS, GOOD).rows())
                    .containsExactly(new Row.Participant(
                            "participants.csv",
                            2,
                            "a-1",
                            "connections",
                            "2018-1",
                            "asti",
                            "Amina",
                            "Farah",
                            1990,
                            "f",
                            "SO",
                            "protection",
                            "fr",
                            "A2",
                            LocalDate.of(2017, 12, 1)));
        }

        @Test
        void takesWhatMustBeGivenAlone() throws IOException {
            var scenario =
                    read("participants.csv", PARTICIPANTS, "a-1,connections,2018-1,asti,,Farah,,x,,other,,,2017-12-01");

            assertThat(scenario.problems()).isEmpty();
            assertThat(scenario.rows(Row.Participant.class)).singleElement().satisfies(row -> {
                assertThat(row.givenName()).isNull();
                assertThat(row.birthYear()).isNull();
                assertThat(row.level()).isNull();
            });
        }

        @ParameterizedTest
        @CsvSource({
            "connections,Connections,programme,code",
            "'Amina,Farah',',',given_name,missing",
            "2018-1,2018 1,cohort,code",
            "asti,ASTI,partner,code",
            "1990,90,birth_year,number",
            "1990,1899,birth_year,number",
            "1990,2019,birth_year,order",
            "1990,199O,birth_year,number",
            "',f,',',female,',sex,unknown-code",
            "SO,XY,nationality,country",
            "SO,so,nationality,country",
            "SO,SOM,nationality,country",
            "protection,refugee,status,unknown-code",
            "',fr,',',xx,',language,language",
            "',fr,',',FR,',language,language",
            "',fr,',',,',language,missing",
            "A2,A3,level,unknown-code",
            "A2,a2,level,unknown-code",
            "2017-12-01,2021-12-01,registered_on,in-the-future"
        })
        void refusesWrongValuesWithoutRepeatingThem(String good, String bad, String column, String code)
                throws IOException {
            var scenario = read("participants.csv", PARTICIPANTS, GOOD.replace(good, bad));

            assertThat(scenario.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.column()).isEqualTo(column);
                assertThat(problem.code()).isEqualTo(code);
                assertThat(problem.toString()).doesNotContain("Amina").doesNotContain("Farah");
            });
            assertThat(scenario.rows()).isEmpty();
        }

        @Test
        void takesThreeLetterLanguages() throws IOException {
            assertThat(read("participants.csv", PARTICIPANTS, GOOD.replace(",fr,", ",prs,"))
                            .problems())
                    .isEmpty();
        }

        @Test
        void takesOnePersonInTwoProgrammesButNotTwiceInOne() throws IOException {
            var scenario = read(
                    "participants.csv",
                    PARTICIPANTS,
                    GOOD,
                    GOOD.replace("connections", "thrasos"),
                    GOOD.replace("2018-1", "2018-2"),
                    GOOD.replace("connections", "conex").replace("1990", "1991"),
                    GOOD);

            assertThat(problems(scenario))
                    .containsExactly(
                            "participants.csv:4: is in another cohort of the programme by line 2 (already-enrolled)",
                            "participants.csv:5: says something else of the person than line 2 (contradicts-row)",
                            "participants.csv:6: repeats line 2 (duplicate-row)");
            assertThat(scenario.rows()).hasSize(2);
        }
    }

    @Nested
    class Attendance {
        @ParameterizedTest
        @CsvSource({
            "1,Present,2018-01-08,mark,unknown-code",
            "1,P,2018-01-08,mark,unknown-code",
            "1,,2018-01-08,mark,missing",
            "0,present,2018-01-08,session,number",
            "1.0,present,2018-01-08,session,number",
            "1000,present,2018-01-08,session,number",
            "99999999999,present,2018-01-08,session,number",
            "1,present,2020-07-01,date,in-the-future"
        })
        void refusesWrongMarksSessionsAndDates(String session, String mark, String date, String column, String code)
                throws IOException {
            var cells = "a-1,connections,2018-1,info,%s,%s,%s".formatted(session, date, mark == null ? "" : mark);

            assertThat(read("attendance.csv", ATTENDANCE, cells).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.column()).isEqualTo(column);
                        assertThat(problem.code()).isEqualTo(code);
                    });
        }
    }

    @Nested
    class Placements {
        private static final String INTERNSHIP =
                "a-1,,internship,Boulangerie,D1102,2018-01-08,2018-03-30,240,240,,,completed";

        @Test
        void takesInternshipsWorkStudiesAndJobs() throws IOException {
            var scenario = read(
                    "placements.csv",
                    PLACEMENTS,
                    INTERNSHIP,
                    "a-1,thrasos,work-study,Boulangerie,,2018-09-01,2019-08-31,,,apprenticeship,,broken-off",
                    "a-1,connections,job,Boulangerie,D1102,2019-09-01,,,,fixed-term,6,",
                    "a-2,connections,job,Boulangerie,D1102,2019-09-01,2020-02-28,,,permanent,,");

            assertThat(scenario.problems()).isEmpty();
            assertThat(scenario.rows())
                    .extracting(Object::getClass)
                    .containsExactly(Row.Internship.class, Row.WorkStudy.class, Row.Job.class, Row.Job.class);
        }

        @ParameterizedTest
        @CsvSource({
            "internship,stage,kind,unknown-code",
            "D1102,d1102,rome,rome",
            "D1102,D11022,rome,rome",
            "D1102,Z9999,rome,unknown-rome",
            "2018-03-30,2018-01-07,end,order",
            "2018-03-30,,end,missing",
            "'240,240','0,0',hours_planned,number",
            "'240,240',',0',hours_planned,missing",
            "'240,240','240.1,0',hours_planned,number",
            "'240,240','-240,0',hours_planned,formula",
            "'240,240','240,241',hours_done,hours-exceed-plan",
            "2018-03-30,2018-01-17,hours_done,hours-do-not-fit",
            "2018-03-30,2020-07-30,end,in-the-future",
            "',,,completed',',apprenticeship,,completed',contract,not-for-kind",
            "',,,completed',',,6,completed',months,not-for-kind",
            "completed,done,outcome,unknown-code",
            "Boulangerie,,employer,missing"
        })
        void refusesWrongInternships(String good, String bad, String column, String code) throws IOException {
            var line = INTERNSHIP.replace(good, bad == null ? "" : bad);

            assertThat(read("placements.csv", PLACEMENTS, line).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.column()).isEqualTo(column);
                        assertThat(problem.code()).isEqualTo(code);
                    });
        }

        @Test
        void refusesHoursOnDaysToCome() throws IOException {
            var line = "a-1,,internship,Boulangerie,D1102,2020-06-29,2020-08-30,240,40,,,";

            assertThat(problems(read("placements.csv", PLACEMENTS, line)))
                    .containsExactly("placements.csv:2 hours_done: would lie on days to come (in-the-future)");
        }

        @ParameterizedTest
        @CsvSource({
            "'a-1,x,job,B,,2019-09-01,,,,fixed-term,,',months,missing",
            "'a-1,x,job,B,,2019-09-01,,,,cdi,,',contract,unknown-code",
            "'a-1,x,job,B,,2019-09-01,,,,,,',contract,missing",
            "'a-1,x,job,B,,2019-09-01,,,,permanent,6,',months,not-for-kind",
            "'a-1,x,job,B,,2019-09-01,,8,,permanent,,',hours_planned,not-for-kind",
            "'a-1,x,job,B,,2019-09-01,,,,permanent,,completed',outcome,not-for-kind",
            "'a-1,x,job,B,,2019-09-01,2019-08-01,,,permanent,,',end,order",
            "'a-1,x,job,B,,2019-09-01,,,,fixed-term,0,',months,number",
            "'a-1,x,work-study,B,,2018-09-01,,,,apprenticeship,,',end,missing",
            "'a-1,x,work-study,B,,2018-09-01,2019-09-01,,,permanent,,',contract,unknown-code",
            "'a-1,x,work-study,B,,2018-09-01,2019-09-01,,7,apprenticeship,,',hours_done,not-for-kind"
        })
        void refusesWrongJobsAndWorkStudies(String line, String column, String code) throws IOException {
            assertThat(read("placements.csv", PLACEMENTS, line).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.column()).isEqualTo(column);
                        assertThat(problem.code()).isEqualTo(code);
                    });
        }
    }

    @Nested
    class Exits {
        @Test
        void takesOneExitPerProgramme() throws IOException {
            var scenario = read(
                    "exits.csv",
                    EXITS,
                    "a-1,connections,2019-01-01,training",
                    "a-1,thrasos,2019-01-01,training",
                    "a-1,connections,2019-02-01,lasting-job",
                    "a-2,,2019-02-01,lasting-job");

            assertThat(problems(scenario)).containsExactly("exits.csv:4: repeats line 2 (duplicate-row)");
            assertThat(scenario.rows()).hasSize(3);
        }

        @Test
        void refusesAnOutcomeThatIsNoCode() throws IOException {
            assertThat(read("exits.csv", EXITS, "a-1,connections,2019-01-01,Lasting job")
                            .problems())
                    .extracting(Problem::column)
                    .containsExactly("outcome");
        }
    }
}
