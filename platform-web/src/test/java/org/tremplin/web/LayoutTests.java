package org.tremplin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.web.WebTest.As.as;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class LayoutTests {

    @Autowired
    MockMvcTester web;

    private String page(String address, String... roles) {
        var request = web.get().uri(address).accept(MediaType.TEXT_HTML);
        var answer = (roles.length == 0 ? request : request.with(as(roles))).exchange();
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        return body(answer);
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void framesThePageWithTitleNavigationAndActor() {
        assertThat(page("/training/list", "trainer"))
                .contains("<title>Series · Tremplin</title>", "<html lang=\"en\" dir=\"ltr\">")
                .contains("<h1><bdi>Series</bdi></h1>", "href=\"/training/new\"")
                .contains("<bdi>Anna B.</bdi>", "<bdi>ASTI</bdi>", "action=\"/logout\"");
    }
}
