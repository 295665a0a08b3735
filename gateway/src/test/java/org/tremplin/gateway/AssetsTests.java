package org.tremplin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTests extends GatewayTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"#]+)");

    @Test
    void servesWhatPagesLinkToForGoodAndSmall() throws Exception {
        String page = browser.open("/login").body();
        int total = page.length() + size("/webjars/chart.js/4.5.1/dist/chart.umd.min.js") + size("/assets/chart.js");
        Matcher links = LINK.matcher(page);
        while (links.find()) {
            var asset = send(call(links.group(1)));
            assertThat(asset.statusCode()).as(links.group(1)).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public");
            total += size(links.group(1));
        }

        assertThat(total).isLessThan(200_000);
    }

    private int size(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(call(address).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray())
                .body()
                .length;
    }

    @Test
    void keepsPagesOutOfCaches() {
        assertThat(browser.open("/login").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void bindsPagesToWhatComesFromHere() {
        var headers = browser.open("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
    }
}
