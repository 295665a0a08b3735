package org.tremplin.test;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.tremplin.web.ActingFor;

/** Calls the service under test as somebody. */
public final class Api {

    /** Not whichever client lies on the class path: this one follows no redirects. */
    private static final JdkClientHttpRequestFactory CONNECTIONS = new JdkClientHttpRequestFactory();

    private final Environment environment;

    Api(Environment environment) {
        this.environment = environment;
    }

    /** As staff of partner {@code asti} in a role; the subject is the role's name. */
    public RestTestClient as(String role) {
        return as(role, TestIdentity.PARTNER);
    }

    /** As staff of a partner in a role; the subject is {@code <role>@<partner>}, without the partner for asti's. */
    public RestTestClient as(String role, String partner) {
        return withToken(tokenOf(role, partner)).build();
    }

    /** As staff of partner {@code asti} in a role who asks to act for another partner, which only a coordinator may. */
    public RestTestClient actingFor(String role, String partner) {
        return withToken(tokenOf(role, TestIdentity.PARTNER))
                .defaultHeader(ActingFor.HEADER, partner)
                .build();
    }

    /** As whoever a token names, who acts for the first of these partners unless they ask for another. */
    public RestTestClient as(String subject, List<String> partners, String... roles) {
        return withToken(TestIdentity.shared().token(subject, partners.getFirst(), partners, roles))
                .build();
    }

    /** Without a token. */
    public RestTestClient anonymous() {
        return client().build();
    }

    /** A valid token of staff of a partner in a role. */
    public String tokenOf(String role, String partner) {
        return TestIdentity.shared().tokenOf(role, partner);
    }

    /** Address of the service. */
    public String url() {
        return "http://127.0.0.1:" + environment.getProperty("local.server.port");
    }

    private RestTestClient.Builder<?> withToken(String token) {
        return client().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    private RestTestClient.Builder<?> client() {
        return RestTestClient.bindToServer(CONNECTIONS).baseUrl(url());
    }
}
