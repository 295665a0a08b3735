package org.tremplin.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-06-30T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private StandIn platform;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void start() throws IOException {
        platform = new StandIn();
        write(
                "participants.csv",
                "external_id,programme,cohort,partner,given_name,family_name,birth_year,sex,nationality,status,language,level,registered_on",
                "a-1,connections,2018-1,asti,Amina,Farah,1990,f,SO,protection,fr,A2,2017-12-01",
                "a-2,connections,2018-1,asti,Baran,Toprak,1985,m,TR,asylum-seeker,,,2017-12-02",
                "a-3,connections,2018-1,council,Nino,Lomidze,1979,f,GE,protection,,,2017-12-03");
        write(
                "attendance.csv",
                "external_id,programme,cohort,series,session,date,mark",
                "a-1,connections,2018-1,workshop,1,2018-03-05,present",
                "a-1,connections,2018-1,info,1,2018-01-08,present",
                "a-2,connections,2018-1,info,1,2018-01-08,absent",
                "a-1,connections,2018-1,info,2,2018-01-15,late",
                "a-2,connections,2018-1,info,1,2018-01-08,excused",
                "a-1,connections,2018-1,info,1,2018-01-08,present");
        write("certificates.csv", "external_id,kind,issuer,date", "a-1,ecdl,centre,2018-04-02");
        write(
                "placements.csv",
                "external_id,programme,kind,employer,rome,start,end,hours_planned,hours_done,contract,months,outcome",
                "a-1,connections,job,Boulangerie,D1102,2019-01-07,,,,fixed-term,12,",
                "a-1,,internship,Boulangerie,D1102,2018-05-07,2018-05-11,40,40,,,completed",
                "a-2,,internship,Garage,,2018-05-07,2018-05-11,40,8,,,broken-off");
        write("exits.csv", "external_id,programme,date,outcome", "a-1,,2019-01-07,training");
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    private void add(String file, String line) throws IOException {
        Files.writeString(folder.resolve(file), line + "\n", StandardOpenOption.APPEND);
    }

    private int load(String... options) {
        return load(Duration.ofSeconds(20), platform.url(), options);
    }

    private int load(Duration patience, String url, String... options) {
        out.reset();
        err.reset();
        var words = new ArrayList<>(List.of(folder.toString(), "--url", url));
        words.addAll(Arrays.asList(options));
        return new Load(print(out), print(err), false, CLOCK, patience).run(words);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String id(String externalId) {
        return platform.participants.entrySet().stream()
                .filter(one -> externalId.equals(one.getValue().get("externalId")))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    @Nested
    class APlay {
        @Test
        void takesNobodyForThroughWhoDoesNotSayHowFarItIs() {
            int looks = 40;
            platform.hidesProgress(looks);

            assertThat(load()).isZero();

            assertThat(platform.requests("GET /api/"))
                    .filteredOn(request -> request.endsWith("/progress"))
                    .hasSizeGreaterThan(looks);
        }

        @Test
        void sendsEverythingInTheOrderInWhichItHappens() {
            assertThat(load()).as(out() + err()).isZero();

            assertThat(platform.partners).containsExactly("asti", "council");
            assertThat(platform.participants.values())
                    .extracting(one -> one.get("givenName"))
                    .containsExactlyInAnyOrder("Amina", "Baran", "Nino");
            assertThat(platform.marks.get("connections.2018-1.info").get(1))
                    .containsEntry(id("a-1"), "present")
                    .containsEntry(id("a-2"), "excused");
            assertThat(platform.dates.get("connections.2018-1.info")).containsEntry(2, "2018-01-15");
            assertThat(platform.requests("PUT /api/training"))
                    .extracting(
                            request -> request.substring("PUT /api/training/v1/series/connections.2018-1.".length()))
                    .containsExactly(
                            "info/sessions/1",
                            "info/sessions/2",
                            "info/sessions/1/attendance",
                            "info/sessions/2/attendance",
                            "info/sessions/1/attendance",
                            "workshop/sessions/1",
                            "workshop/sessions/1/attendance");
            assertThat(platform.states.values())
                    .containsExactlyInAnyOrder(
                            List.of("agreed", "start", "hours", "completion"),
                            List.of("agreed", "start", "hours", "break-off"),
                            List.of("agreed"));
            assertThat(platform.exits).containsOnlyKeys(id("a-1") + ":connections");
            assertThat(out())
                    .contains("participants.csv         3 accepted       0 unchanged       0 refused")
                    .contains("attendance.csv           5 accepted       1 unchanged       0 refused")
                    .contains("placements.csv           3 accepted       0 unchanged       0 refused");
        }

        @Test
        void bindsThePartnersThatItMakesFromTodayOn() {
            load();

            assertThat(platform.agreements).isEqualTo(Map.of("asti", "2017-01-01", "council", "2020-06-30"));
        }

        @Test
        void bindsAPartnerThatAnInterruptedLoadLeftUnbound() {
            platform.partners.add("council");

            assertThat(load()).as(out() + err()).isZero();

            assertThat(platform.agreements).containsEntry("council", "2020-06-30");
        }

        @Test
        void actsForThePartnerOfEachRowAndForTheOneThatRunsASeries() throws IOException {
            platform.marks.put("connections.2018-1.info", new TreeMap<>());
            platform.dates.put("connections.2018-1.info", new TreeMap<>());
            platform.runBy.put("connections.2018-1.info", "council");
            add("attendance.csv", "a-3,connections,2018-1,info,2,2018-01-15,present");
            add("certificates.csv", "a-3,ecdl,centre,2018-04-02");
            add("placements.csv", "a-3,,internship,Garage,,2018-05-07,2018-05-11,40,40,,,completed");
            add("placements.csv", "a-3,,work-study,Garage,,2019-01-07,2019-12-31,,,apprenticeship,,broken-off");
            add("exits.csv", "a-3,,2020-01-07,training");

            assertThat(load()).as(out() + err()).isZero();

            assertThat(platform.runBy)
                    .containsEntry("connections.2018-1.info", "council")
                    .containsEntry("connections.2018-1.workshop", "asti");
            assertThat(platform.marks.get("connections.2018-1.info").get(2)).containsOnlyKeys(id("a-1"), id("a-3"));
            assertThat(platform.exits).containsKey(id("a-3") + ":connections");
        }

        @Test
        void changesNothingTheSecondTime() {
            load();
            var marks = platform.marks.toString();
            platform.requests.clear();

            assertThat(load()).isZero();

            assertThat(out())
                    .contains("participants.csv         0 accepted       3 unchanged       0 refused")
                    .contains("attendance.csv           0 accepted       6 unchanged       0 refused")
                    .contains("certificates.csv         0 accepted       1 unchanged       0 refused")
                    .contains("placements.csv           0 accepted       3 unchanged       0 refused")
                    .contains("exits.csv                0 accepted       1 unchanged       0 refused");
            assertThat(platform.marks).hasToString(marks);
            assertThat(platform.requests("PUT /api/training")).isEmpty();
            assertThat(platform.requests("POST /api/participants/v1/participants/"))
                    .containsExactly(
                            "POST /api/participants/v1/participants/lookup",
                            "POST /api/participants/v1/participants/lookup");
        }

        @Test
        void addsWhatALaterFolderSaysMore() throws IOException {
            load();
            add("attendance.csv", "a-2,connections,2018-1,info,1,2018-01-08,late");
            add("participants.csv", "a-4,connections,2018-1,asti,Eden,Tadesse,1991,f,ET,protection,,,2017-12-03");

            assertThat(load()).isZero();

            assertThat(out())
                    .contains("participants.csv         1 accepted       3 unchanged       0 refused")
                    .contains("attendance.csv           1 accepted       6 unchanged       0 refused");
            assertThat(platform.marks.get("connections.2018-1.info").get(1)).containsEntry(id("a-2"), "late");
        }

        @Test
        void findsPeopleOfEarlierFolders() throws IOException {
            load();
            Files.delete(folder.resolve("participants.csv"));
            Files.delete(folder.resolve("attendance.csv"));
            add("certificates.csv", "a-3,ecdl,centre,2018-05-02");
            add("certificates.csv", "a-9,ecdl,centre,2018-05-02");

            assertThat(load()).isEqualTo(3);

            assertThat(out())
                    .contains("certificates.csv:4 external_id: nobody is registered under this identifier"
                            + " (participant-not-found)")
                    .contains("certificates.csv         1 accepted       1 unchanged       1 refused");
        }

        @Test
        void movesHoursWhenARunningInternshipHasEnded() throws IOException {
            var header = Files.readAllLines(folder.resolve("placements.csv")).getFirst();
            write("placements.csv", header, "a-1,,internship,Garage,,2018-05-07,2018-05-18,40,16,,,");
            load();
            assertThat(platform.hours.values())
                    .singleElement()
                    .satisfies(days -> assertThat(days).hasSize(2));

            write("placements.csv", header, "a-1,,internship,Garage,,2018-05-07,2018-05-18,40,40,,,completed");
            assertThat(load()).isZero();

            assertThat(platform.states.values()).containsExactly(List.of("agreed", "start", "hours", "completion"));
            assertThat(platform.hours.values())
                    .singleElement()
                    .satisfies(days -> assertThat(days.values()).hasSize(10).allMatch(hours -> hours.asInt() == 4));
        }
    }

    @Nested
    class Refusals {
        @Test
        void areToldWithFileAndLineAndStopNothing() throws IOException {
            add("participants.csv", "a-5,connections,2018-1,asti,Eden,,,female,,protection,,,2017-12-03");
            add("attendance.csv", "a-5,connections,2018-1,info,1,2018-01-08,present");
            add("attendance.csv", "a-1,connections,2018-1,info,15,2018-01-08,present");
            add("attendance.csv", "a-1,connections,2018-1,talk,1,2018-01-08,present");
            add("attendance.csv", "a-1,connections,2018-2,info,1,2018-01-08,present");
            add("placements.csv", "a-3,,internship,Garage,,2018-05-07,2018-07-11,241,0,,,");
            add("placements.csv", "a-3,thrasos,internship,Garage,,2018-05-07,2018-07-11,240,0,,,");
            add("exits.csv", "a-2,connections,2019-01-07,retired");
            platform.refuses = request -> request.contains("certificates");

            assertThat(load()).isEqualTo(3);

            assertThat(out())
                    .contains("participants.csv:5 sex: must be one of f, m, x (unknown-code)")
                    .contains("attendance.csv:8 external_id: nobody is registered under this identifier")
                    .contains("attendance.csv:9 session: the series has 14 sessions (session-unknown)")
                    .contains("attendance.csv:10 series: must be one of [info, workshop] (series-unknown)")
                    .contains("attendance.csv:11: Not in this cohort. (participant-not-enrolled)")
                    .contains("placements.csv:5 hours_planned: At most 240. (max)")
                    .contains("placements.csv:6 programme: the platform has no programme of this code"
                            + " (programme-not-found)")
                    .contains("exits.csv:3 outcome: must be one of [training] (outcome-unknown)")
                    .contains("certificates.csv:2: The sentence for not-today. (not-today)")
                    .contains("participants.csv         3 accepted       0 unchanged       1 refused")
                    .contains("attendance.csv           5 accepted       1 unchanged       4 refused");
            assertThat(platform.participants).hasSize(3);
        }

        @Test
        void ofAParticipantSpreadToHerOtherRows() {
            platform.refuses = request ->
                    request.startsWith("POST /api/participants/v1/participants {") && request.contains("a-1");

            assertThat(load()).isEqualTo(3);

            assertThat(out())
                    .contains("participants.csv:2: The sentence for not-today. (not-today)")
                    .contains("attendance.csv:3 external_id: her row in participants.csv was refused")
                    .contains("exits.csv:2 external_id: her row in participants.csv was refused")
                    .doesNotContain("Amina");
            assertThat(platform.participants).hasSize(2);
        }

        @Test
        void ofAnEmployerSpreadToItsRows() {
            platform.refuses = request -> request.contains("employers") && request.contains("Garage");

            assertThat(load()).isEqualTo(3);

            assertThat(out()).contains("placements.csv:4 employer: the employer was refused");
        }

        @Test
        void ofOneRowKeepEverythingBackIfSoWished() throws IOException {
            add("exits.csv", "a-2,connections,2019-13-07,training");

            assertThat(load("--all-or-nothing")).isEqualTo(3);

            assertThat(out()).contains("exits.csv:3 date:").contains("Nothing was sent");
            assertThat(platform.requests).isEmpty();
        }

        @Test
        void ofAProgrammeKeepEverythingBackIfSoWished() throws IOException {
            add("exits.csv", "a-2,nowhere,2019-12-07,training");

            assertThat(load("--all-or-nothing")).isEqualTo(3);

            assertThat(out()).contains("programme-not-found").contains("Nothing was sent");
            assertThat(platform.requests).allMatch(request -> request.startsWith("GET"));
        }

        @Test
        void ofDiagnosesLetTheOtherFilesIn() throws IOException {
            write("diagnoses.csv", "external_id,date,project_rome,language,level,barriers");

            assertThat(load()).isEqualTo(3);

            assertThat(out()).contains("diagnoses are not played yet");
            assertThat(platform.participants).hasSize(3);
        }

        @Test
        void ofAFileLetTheOtherFilesIn() throws IOException {
            write("exits.csv", "external_id,programme,date,outcome,why", "a-1,,2019-01-07,training,");

            assertThat(load()).isEqualTo(3);

            assertThat(out()).contains("exits.csv:1: the column 'why' is not known (unknown-column)");
            assertThat(platform.participants).hasSize(3);
            assertThat(platform.exits).isEmpty();
        }

        @Test
        void namePeopleWhoAreTwo() throws IOException {
            add("participants.csv", "a-1,connections,2018-1,council,Eden,Tadesse,1991,f,ET,protection,,,2017-12-03");

            assertThat(load()).isEqualTo(3);

            assertThat(out())
                    .contains("certificates.csv:2 external_id: several partners have somebody under this identifier"
                            + " (participant-ambiguous)");
        }
    }

    @Nested
    class Trouble {
        @ParameterizedTest
        @ValueSource(ints = {429, 500, 502, 503, 504})
        void thatPassesIsWaitedFor(int status) {
            platform.fails(3, status);

            assertThat(load()).as(out() + err()).isZero();
        }

        @Test
        void withLostAnswersDoublesNothing() {
            platform.losesFirstAnswers();

            assertThat(load()).as(out() + err()).isZero();

            assertThat(platform.participants).hasSize(3);
            assertThat(platform.states).hasSize(3);
            assertThat(out())
                    .contains("participants.csv         3 accepted       0 unchanged")
                    .contains("certificates.csv         1 accepted       0 unchanged")
                    .contains("placements.csv           3 accepted       0 unchanged");
            assertThat(platform.marks.get("connections.2018-1.info").get(1)).containsEntry(id("a-2"), "excused");
        }

        @Test
        void withAnExpiredTokenIsOvercome() {
            platform.refuses = request -> {
                if (request.contains("/certificates")) {
                    platform.expiresTokens();
                }
                return false;
            };

            assertThat(load()).as(out() + err()).isZero();
        }

        @Test
        void withWrongCredentialsIsSaid() {
            assertThat(load("--secret", "wrong")).isEqualTo(1);

            assertThat(err()).contains("gives no token for this client and secret (status 401)");
        }

        @Test
        void thatStaysIsSaidInOneSentence() throws IOException {
            int free;
            try (var socket = new ServerSocket(0)) {
                free = socket.getLocalPort();
            }

            assertThat(load(Duration.ofSeconds(1), "http://127.0.0.1:" + free)).isEqualTo(1);

            assertThat(err())
                    .contains("cannot be reached, and so it was for 1 seconds")
                    .doesNotContain("Exception");
        }

        @Test
        void thatStaysKeepsWhatWasSent() {
            platform.refuses = request -> {
                if (request.contains("/certificates")) {
                    platform.fails(Integer.MAX_VALUE, 503);
                }
                return false;
            };
            assertThat(load(Duration.ofSeconds(1), platform.url())).isEqualTo(1);
            assertThat(out()).contains("participants.csv         3 accepted");
            assertThat(err()).contains("answers with status 503");

            platform.refuses = request -> false;
            platform.fails(0, 503);

            assertThat(load()).isZero();
            assertThat(out()).contains("participants.csv         0 accepted       3 unchanged");
        }
    }

    @Nested
    class TheCommandLine {
        private int run(String... words) {
            return new Load(print(out), print(err), false, CLOCK, Duration.ofSeconds(1)).run(List.of(words));
        }

        @Test
        void refusesWrongUse() {
            assertThat(run()).isEqualTo(2);
            assertThat(run("one", "two")).isEqualTo(2);
            assertThat(run(folder.toString(), "--fast")).isEqualTo(2);
            assertThat(run(folder.toString(), "--url")).isEqualTo(2);
            assertThat(run(folder.toString(), "--url", "--all-or-nothing")).isEqualTo(2);
            assertThat(run(folder.toString(), "--url", "ftp://x")).isEqualTo(2);
            assertThat(run(folder.toString(), "--url", "not a url")).isEqualTo(2);
            assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
            assertThat(err())
                    .contains("Which folder?")
                    .contains("One folder at a time")
                    .contains("There is no option --fast.")
                    .contains("The option --url needs a value.")
                    .contains("is no folder.")
                    .contains("Use: load FOLDER");
        }

        @Test
        void refusesAFolderWithoutAnythingToPlay() throws IOException {
            var empty = Files.createDirectory(folder.resolve("empty"));

            assertThat(run(empty.toString())).isEqualTo(2);
            assertThat(err()).contains("holds none of the files that can be played.");
        }

        @Test
        void helps() {
            assertThat(run("--help")).isZero();
            assertThat(out()).contains("Use: load FOLDER");
        }
    }
}
