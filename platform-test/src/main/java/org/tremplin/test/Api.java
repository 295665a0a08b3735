package org.tremplin.test;

import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Calls the service under test as somebody. */
public final class Api {

    private final Environment environment;

    Api(Environment environment) {
        this.environment = environment;
    }

    /** As staff of partner {@code asti} in a role; the subject is the role's name. */
    public RestTestClient as(String role) {
        return as(role, "asti");
    }

    /** As staff of a partner in a role. */
    public RestTestClient as(String role, String partner) {
        return client().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + tokenOf(role, partner))
                .build();
    }

    /** Without a token. */
    public RestTestClient anonymous() {
        return client().build();
    }

    /** A valid token of staff of a partner in a role. */
    public String tokenOf(String role, String partner) {
        return TestIdentity.shared().token(role, partner, role);
    }

    /** Address of the service. */
    public String url() {
        return "http://127.0.0.1:" + environment.getProperty("local.server.port");
    }

    private RestTestClient.Builder<?> client() {
        return RestTestClient.bindToServer().baseUrl(url());
    }
}
