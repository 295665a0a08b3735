package org.tremplin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.web.WebTest.As.as;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class LayoutTests {

    @Autowired
    MockMvcTester web;

    private String page(String address, String... roles) throws Exception {
        return text(get(address, roles).exchange());
    }

    private MockMvcTester.MockMvcRequestBuilder get(String address, String... roles) {
        return web.get().uri(address).accept(MediaType.TEXT_HTML).with(as(roles));
    }

    private static String text(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void framesThePageWithTitleActorAndSignOut() throws Exception {
        assertThat(page("/training/list", "trainer"))
                .contains("<title>Series · Tremplin</title>", "<html lang=\"en\" dir=\"ltr\">")
                .contains("<h1><bdi>Series</bdi></h1>", "href=\"/training/new\"")
                .contains("<bdi>Anna B.</bdi>", "<bdi>ASTI</bdi>", "action=\"/logout\"");
    }

    @Test
    void showsTheSectionsOfTheRole() throws Exception {
        assertThat(page("/training/list", "trainer"))
                .contains("href=\"/training\" aria-current=\"page\"")
                .doesNotContain("href=\"/people\"", "href=\"/dashboards\"");
        assertThat(page("/training/list", "coordinator"))
                .contains("href=\"/people\"", "href=\"/training\"", "href=\"/placement\"", "href=\"/dashboards\"");
    }

    @Test
    void showsNobodysNavigationToNobody() throws Exception {
        var answer = web.get().uri("/open/list").accept(MediaType.TEXT_HTML).exchange();

        assertThat(text(answer)).doesNotContain("/logout", "frame-nav");
    }

    @Test
    void keepsScriptsAndStylesOutOfThePage() throws Exception {
        String page = page("/training/list", "trainer");

        assertThat(page).doesNotContain("<style", " style=", "onclick=", "hx-on");
        assertThat(Pattern.compile("<script(?![^>]*src=)").matcher(page).find()).isFalse();
    }

    @Test
    void linksAssetsByVersionAndContent() throws Exception {
        assertThat(page("/training/list", "trainer"))
                .containsPattern("/webjars/tabler__core/[0-9.]+/dist/css/tabler.min.css")
                .containsPattern("/webjars/htmx.org/[0-9.]+/dist/htmx.min.js")
                .containsPattern("/webjars/chart.js/[0-9.]+/dist/chart.umd.min.js")
                .containsPattern("/assets/tremplin.css\\?v=[0-9a-f]{12}")
                .containsPattern("/assets/chart.js\\?v=[0-9a-f]{12}");
    }

    @Nested
    class Fragments {

        @Test
        void pageByLinkThatKeepsEveryFilter() throws Exception {
            assertThat(page("/training/list?cohort=2017-2&page=1", "trainer"))
                    .contains("51–100 of 240")
                    .contains("href=\"/training/list?cohort=2017-2&amp;page=0\"")
                    .contains("href=\"/training/list?cohort=2017-2&amp;page=2\"");
            assertThat(page("/training/list?page=4", "trainer"))
                    .contains("201–240 of 240")
                    .doesNotContain("rel=\"next\"");
        }

        @Test
        void takeAFilterAway() throws Exception {
            assertThat(page("/training/list?cohort=2017-2&stage=enrolled&page=2", "trainer"))
                    .contains("class=\"chip\" href=\"/training/list?stage=enrolled\"");
        }

        @Test
        void sayTheErrorAtTheField() throws Exception {
            assertThat(page("/training/list", "trainer"))
                    .contains("<label class=\"form-label\" for=\"hours\">Hours</label>")
                    .contains("id=\"hours-error\"", "At most 240")
                    .containsPattern("name=\"stage\"\\s+aria-invalid=\"true\" aria-describedby=\"stage-error\"")
                    .containsPattern("type=\"date\" value=\"2026-05-31\"\\s+aria-describedby=\"start-hint\"");
        }

        @Test
        void showCodesByTheirLabels() throws Exception {
            assertThat(page("/training/list", "trainer"))
                    .contains("<span>Enrolled</span>", "unheard-of")
                    .contains("<option value=\"enrolled\">Enrolled</option>")
                    .contains("<option value=\"other\" selected=\"selected\">other</option>");
        }

        @Test
        void obeyAConditionBesideReplace() throws Exception {
            assertThat(page("/training/list", "trainer"))
                    .contains("Always shown", "number 2", "number 3")
                    .doesNotContain("Never shown", "number 1<");
        }
    }

    @Nested
    class Language {

        @Test
        void followsTheAddressAndIsKept() throws Exception {
            var answer = get("/training/list?lang=fr&cohort=1", "trainer").exchange();

            assertThat(text(answer)).contains("lang=\"fr\"", "Se déconnecter", "<span>Inscrit</span>");
            assertThat(answer)
                    .cookies()
                    .hasValue("tremplin-lang", "fr")
                    .isHttpOnly("tremplin-lang", true)
                    .hasPath("tremplin-lang", "/");
        }

        @Test
        void followsTheCookieBeforeTheBrowser() throws Exception {
            var answer = get("/training/list", "trainer")
                    .cookie(new Cookie("tremplin-lang", "fr"))
                    .header("Accept-Language", "en")
                    .exchange();

            assertThat(text(answer)).contains("lang=\"fr\"");
        }

        @Test
        void followsTheBrowserAndElseIsEnglish() throws Exception {
            assertThat(text(get("/training/list", "trainer")
                            .header("Accept-Language", "lb, fr;q=0.8")
                            .exchange()))
                    .contains("lang=\"fr\"");
            assertThat(text(get("/training/list", "trainer")
                            .header("Accept-Language", "ja")
                            .exchange()))
                    .contains("lang=\"en\"");
        }

        @Test
        void ignoresALanguageThatIsNotOnOffer() throws Exception {
            var answer = get("/training/list?lang=xx%22%3E", "trainer").exchange();

            assertThat(text(answer)).contains("lang=\"en\"").doesNotContain("xx\">");
            assertThat(answer).cookies().doesNotContainCookie("tremplin-lang");
        }

        @Test
        void offersThisPageInTheOthers() throws Exception {
            assertThat(page("/training/list?cohort=2017-2", "trainer"))
                    .contains("href=\"/training/list?cohort=2017-2&amp;lang=fr\"")
                    .contains("hreflang=\"fr\"");
        }
    }
}
