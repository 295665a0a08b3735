package org.tremplin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The content security policy forbids everything inline, so no page may count on it; and nothing is written unescaped. */
class TemplatesTests {

    private static final List<Pattern> FORBIDDEN = List.of(
            Pattern.compile("<style", Pattern.CASE_INSENSITIVE),
            Pattern.compile("<script(?![^>]*\\bsrc=)", Pattern.CASE_INSENSITIVE),
            Pattern.compile("[\\s\"'](th:)?style\\s*=", Pattern.CASE_INSENSITIVE),
            Pattern.compile("[\\s\"'](th:)?on[a-z]+\\s*=", Pattern.CASE_INSENSITIVE),
            Pattern.compile("hx-on|hx-vals=['\"]js:|javascript:", Pattern.CASE_INSENSITIVE),
            Pattern.compile("th:utext|\\[\\("));

    private static final Pattern CODE_FROM_TEXT =
            Pattern.compile("\\beval\\s*\\(|new Function\\s*\\(|\\.innerHTML\\s*=|insertAdjacentHTML|document\\.write");

    private static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        for (Pattern forbidden : FORBIDDEN) {
            forbidden
                    .matcher(text)
                    .results()
                    .forEach(match -> faults.add(match.group().strip()));
        }
        return faults;
    }

    @Test
    void haveNoScriptOrStyleInsideAndNothingUnescaped() throws IOException {
        List<Path> templates = House.templates();

        assertThat(templates).hasSizeGreaterThan(15);
        for (Path template : templates) {
            assertThat(faults(House.text(template))).as(House.name(template)).isEmpty();
        }
    }

    @Test
    void areServedByScriptsThatMakeNoCodeOutOfText() throws IOException {
        List<Path> scripts = House.files().stream()
                .filter(file -> House.name(file).contains("/static/")
                        && House.name(file).endsWith(".js"))
                .toList();

        assertThat(scripts).isNotEmpty();
        for (Path script : scripts) {
            assertThat(CODE_FROM_TEXT.matcher(House.text(script)).results())
                    .as(House.name(script))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color:red\">",
                "<p th:style=\"${x}\">",
                "<STYLE>p{}</STYLE>",
                "<a onclick=\"x()\">",
                "<a th:onclick=\"x()\">",
                "<script>x()</script>",
                "<script defer>x()</script>",
                "<a href=\"javascript:x()\">",
                "<div hx-on:click=\"x()\">",
                "<p th:utext=\"${x}\">",
                "<p>[(${x})]</p>"
            })
    void areCheckedForEveryWayIn(String page) {
        assertThat(faults(page)).isNotEmpty();
    }
}
