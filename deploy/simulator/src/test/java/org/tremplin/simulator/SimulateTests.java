package org.tremplin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tremplin.load.files.Scenario;

class SimulateTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
    private static final String ALL = "connections,loir-et-cher,migrantech,conex,thrasos";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int simulate(String... words) {
        return new Simulate(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        CLOCK)
                .run(List.of(words));
    }

    private Path simulated(String name, String seed) {
        var to = folder.resolve(name);
        assertThat(simulate(
                        "--seed",
                        seed,
                        "--participants",
                        "120",
                        "--years",
                        "2",
                        "--programmes",
                        ALL,
                        "--out",
                        to.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        return to;
    }

    private static String fingerprint(Path folder) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void writesTheSameBytesForTheSameSeedAndOthersForAnother() throws Exception {
        var first = fingerprint(simulated("first", "7"));

        assertThat(fingerprint(simulated("again", "7"))).isEqualTo(first);
        assertThat(fingerprint(simulated("other", "8"))).isNotEqualTo(first);
    }

    @Test
    void asksNeitherForTheLanguageNorForTheTimeZoneOfTheMachine() throws Exception {
        var here = fingerprint(simulated("here", "7"));
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab-ca-islamic"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(fingerprint(simulated("elsewhere", "7"))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Written down, so that no other Java and no later change gives other bytes unnoticed. */
    @Test
    void givesTheBytesThatItAlwaysGave() throws Exception {
        assertThat(fingerprint(simulated("golden", "20172")))
                .isEqualTo("cbd6aa87cd955a84e936cb8f9dc55e845ee6f245782d960670f8ee0994e2ec73");
    }

    @Test
    void writesFoldersThatTheLoaderTakesWithoutAWord() throws IOException {
        var to = simulated("taken", "5");
        var rows = 0;
        for (var month : months(to)) {
            var scenario = Scenario.read(month, LocalDate.now(CLOCK));
            assertThat(scenario.problems()).as(month.toString()).isEmpty();
            assertThat(scenario.warnings()).as(month.toString()).isEmpty();
            rows += scenario.rows().size();
        }
        assertThat(rows).isGreaterThan(500);
        assertThat(months(to)).hasSizeLessThanOrEqualTo(24);
        assertThat(to.resolve("later")).isDirectory();
    }

    private static List<Path> months(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(one -> !one.endsWith("later"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void comesNearTheRatesOfThePublishedProgramme() throws IOException {
        var to = folder.resolve("project");
        assertThat(simulate("--participants", "2700", "--years", "5", "--out", to.toString()))
                .isZero();

        var lines = Files.readAllLines(to.resolve("expected.json"));
        assertThat(stage(lines, "enrolled")).isEqualTo(2700);
        assertThat(stage(lines, "info-certified")).isBetween(900, 1100);
        assertThat(stage(lines, "internship-started")).isBetween(560, 740);
    }

    /** Of the first figures, those of the whole programme. */
    private static int stage(List<String> lines, String stage) {
        return lines.stream()
                .filter(line -> line.contains("\"stage\": \"" + stage + "\""))
                .map(line -> line.replaceAll("\\D+", ""))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    /** A JVM of its own with a heap in which the files of so many people would not fit. */
    @Test
    void makesManyPeopleInLittleMemory() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-XX:+UseSerialGC",
                "-Xmx16m",
                "-cp",
                System.getProperty("java.class.path"),
                Simulate.class.getName()));
        command.addAll(List.of("--participants", "10000", "--years", "3", "--partners", "20"));
        command.addAll(List.of("--out", folder.resolve("many").toString()));
        var process = new ProcessBuilder(command).inheritIO().start();

        assertThat(process.waitFor()).isZero();
        assertThat(Files.size(folder.resolve("many/expected.json"))).isGreaterThan(500_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--participants 0; --participants must be a whole number from 1 to 1000000.",
                "--participants many; --participants must be a whole number from 1 to 1000000.",
                "--years 11; --years must be a whole number from 1 to 10.",
                "--partners 100; --partners must be a whole number from 1 to 99.",
                "--seed -1; --seed must be a whole number from 0 to 999999999.",
                "--programmes connections,flying; --programmes: 'flying' is none of connections, loir-et-cher",
                "--programmes conex,conex; --programmes names a programme twice.",
                "--from 2024-13; --from must be a month, written YYYY-MM.",
                "--from 2025-06; The consortium would reach into the future: 2 years from 2025-06 on end after today.",
                "--rates best; --rates must be project or cohort.",
                "--rate 5; The option --rate needs --play.",
                "--speed 5; There is no option --speed.",
                "--years; The option --years needs a value.",
                "--seed 1 --seed 2; The option --seed is given twice."
            })
    void saysWhatIsWrongWithTheSettings(String words, String sentence) {
        var all = new ArrayList<>(List.of(words.split(" ")));
        all.addAll(List.of("--out", folder.resolve("nothing").toString()));
        if (words.equals("--years")) {
            all = new ArrayList<>(List.of(words));
        }

        assertThat(simulate(all.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(sentence);
        assertThat(folder.resolve("nothing")).doesNotExist();
    }

    @Test
    void writesIntoNoFolderThatHoldsSomething() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "kept");

        assertThat(simulate("--out", folder.toString())).isEqualTo(2);
        assertThat(simulate()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("is not empty; give another folder with --out.")
                .contains("Where to? Give a folder with --out.");
        assertThat(simulate("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Use: simulate --seed N");
    }
}
