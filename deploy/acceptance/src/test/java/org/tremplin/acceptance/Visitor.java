package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of a browser of her own. */
final class Visitor implements AutoCloseable {

    static final int DESK = 1280;
    static final int PHONE = 390;

    private static final List<String> LEVELS_A_AND_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final String IS_WIDER =
            "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1";
    private static final String FRAME_IS_CUT = """
            Array.from(document.querySelectorAll('.frame-header a, .frame-header button'))
                .map(it => it.getBoundingClientRect())
                .some(it => it.left < 0 || it.right > document.documentElement.clientWidth)""";
    private static final double PATIENCE_MILLIS = 15_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> scriptErrors = new ArrayList<>();

    private Visitor(Browser browser, String language, int width, boolean scripts) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(Platform.running().url().toString())
                .setLocale(language)
                .setViewportSize(width, width == PHONE ? 844 : 900)
                .setHasTouch(width == PHONE)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onPageError(scriptErrors::add);
    }

    /** Signs in at the gateway's login page. */
    static Visitor signedIn(Browser browser, String role, String language, int width) {
        return signedIn(new Visitor(browser, language, width, true), role);
    }

    static Visitor withoutScripts(Browser browser, String role) {
        return signedIn(new Visitor(browser, "en", DESK, false), role);
    }

    /** Comes in with a code, as a person whose pathway it is. */
    static Visitor entered(Browser browser, String code, String language, int width) {
        Visitor visitor = new Visitor(browser, language, width, true);
        visitor.open("/enter");
        visitor.page.fill("#code", code);
        visitor.page.click("form[action='/enter'] button[type=submit]");
        visitor.page.waitForURL("**/me");
        return visitor;
    }

    static Visitor anonymous(Browser browser, String language, int width) {
        return new Visitor(browser, language, width, true);
    }

    private static Visitor signedIn(Visitor visitor, String role) {
        visitor.page.navigate("/");
        visitor.page.fill("#username", role);
        visitor.page.fill("#password", "demo");
        visitor.page.click("form[action='/login'] button[type=submit]");
        visitor.page.waitForURL(Platform.running().url() + "/**");
        assertThat(visitor.page.locator("#password").count())
                .as("signed in as " + role)
                .isZero();
        return visitor;
    }

    Page page() {
        return page;
    }

    /** Opens a page that must be there; where a cold service on a busy machine takes too long, asks again as people do. */
    Page open(String path) {
        Response response = page.navigate(path);
        for (int again = 0; response.status() == 503 && again < 10; again++) {
            Platform.pause(Duration.ofSeconds(1));
            response = page.navigate(path);
        }
        assertThat(response.status()).as(path).isEqualTo(200);
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** No violation of WCAG level A or AA, no missing words, no script error, nothing beyond the screen's edge. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(scriptErrors);
        // Our pages have no frames, for which axe would open a second page each time.
        new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(LEVELS_A_AND_AA)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node ->
                                faults.add(rule.getId() + ": " + rule.getHelp() + ": " + brief(node.getHtml()))));
        String content = page.content();
        int missing = content.indexOf("??");
        if (missing >= 0) {
            faults.add("words missing: " + brief(content.substring(missing)));
        }
        if ((Boolean) page.evaluate(IS_WIDER)) {
            faults.add("wider than the screen");
        }
        if ((Boolean) page.evaluate(FRAME_IS_CUT)) {
            faults.add("something of the navigation lies beyond the screen's edge");
        }
        scriptErrors.clear();
        return faults;
    }

    private static String brief(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    @Override
    public void close() {
        context.close();
    }
}
