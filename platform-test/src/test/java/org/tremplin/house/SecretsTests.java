package org.tremplin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No key, token or password lies in the repository, but for those of the demonstration, which SECURITY.md lists. */
class SecretsTests {

    /** Strings that are secret by their form, in whatever file. */
    private static final List<Pattern> BY_FORM = List.of(
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"),
            Pattern.compile("\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{40,}\""),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{16,}"),
            Pattern.compile("\\b(AKIA|ASIA)[A-Z0-9]{16}\\b"),
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{30,}"),
            Pattern.compile("\\bglpat-[A-Za-z0-9_-]{20,}"),
            Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"),
            Pattern.compile("\\bAIza[A-Za-z0-9_-]{30,}"),
            Pattern.compile("\\bsk_(live|test)_[A-Za-z0-9]{16,}"),
            Pattern.compile("\\bhttps?://[^/\\s:@\"'{}$]+:[^/\\s@\"'{}$]{3,}@"));

    /** A value given to something with a secret's name, in files that set things up. */
    private static final Pattern BY_NAME = Pattern.compile(
            "(?im)(?:password|passwd|passphrase|secret|api[-_]?key|private[-_]?key|master[-_]?key|token)\"?\\s*[:=]\\s*[\"']?"
                    + "([^\\s\"'#,;<>]{4,})");

    private static final Set<String> SET_UP =
            Set.of(".yaml", ".yml", ".properties", ".env", ".conf", ".ini", ".toml", ".tf", ".json", ".sh", ".xml");

    private static final Set<String> KEY_FILES =
            Set.of(".pem", ".key", ".p12", ".pfx", ".jks", ".keystore", ".kdbx", ".ppk", ".asc");

    /** What stands for a value that comes from elsewhere, or is no secret. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$.*|\\{.*|\\*+|…|(true|false|null|string|required|none)\\b.*|demo");

    private static Set<String> secrets(String name, String text) {
        Set<String> found = new TreeSet<>();
        BY_FORM.forEach(pattern -> pattern.matcher(text).results().forEach(match -> found.add(shown(match.group()))));
        if (SET_UP.stream().anyMatch(name::endsWith) && !isWords(name)) {
            BY_NAME.matcher(text)
                    .results()
                    .filter(match -> !PLACEHOLDER.matcher(match.group(1)).matches())
                    .map(MatchResult::group)
                    .forEach(match -> found.add(shown(match)));
        }
        if (KEY_FILES.stream().anyMatch(name::endsWith)) {
            found.add("the file itself");
        }
        return found;
    }

    /** Sentences for people, and contracts, which name fields and hold no values. */
    private static boolean isWords(String name) {
        return name.contains("messages") || name.startsWith("contracts/");
    }

    /** Never the whole of it: test reports travel. */
    private static String shown(String secret) {
        return secret.substring(0, Math.min(secret.length(), 12)) + "…";
    }

    @Test
    void lieNowhereInTheRepository() throws IOException {
        for (Path file : House.files()) {
            assertThat(secrets(House.name(file), House.text(file)))
                    .as(House.name(file))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN RSA PRIVATE" + " KEY-----",
                "{\"kty\":\"RSA\",\"d\":\"" + "abcdefghijklmnopqrstuvwxyz0123456789_ABCDEF\"}",
                "token=" + "eyJhbGciOiJSUzI1" + ".eyJzdWIiOiJhbm5h" + ".c2lnbmF0dXJlLW9mLWl0",
                "spring.datasource.password" + ": hunter2hunter2",
                "\"secret\"" + ": \"wJalrXUtnFEMIK7MDENG\"",
                "export DB_PASSWORD" + "=correcthorse",
                "url: https://user" + ":letmein@db.example"
            })
    void areFoundWhereSomebodyForgetsOne(String line) {
        assertThat(secrets("deploy/some.yaml", line)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client-secret: ${random.uuid}",
                "\"secret\": \"${TREMPLIN_GATEWAY_SECRET}\"",
                "password: demo",
                "token-uri: ${tremplin.identity.issuer}/oauth2/token"
            })
    void areNotWhatComesFromElsewhere(String line) {
        assertThat(secrets("deploy/some.yaml", line)).isEmpty();
    }

    @Test
    void areKeyFilesToo() {
        assertThat(secrets("deploy/tls.key", "")).isNotEmpty();
    }
}
