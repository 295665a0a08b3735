package org.tremplin.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tremplin.acceptance.Api.Answer;

/** What somebody tries at the door who wants in, or wants to be somebody else. It comes last: some of it locks the door. */
@Order(20)
class AttackTests {

    private static final List<String> EACH_SERVICE = List.of(
            "/api/participants/v1/programmes",
            "/api/training/v1/series",
            "/api/placement/v1/employers",
            "/api/reporting/v1/programmes");
    private static final List<String> SERVICES =
            List.of("participant-service", "training-service", "placement-service", "reporting-service");
    private static final String EVIL = "https://evil.example";

    @Nested
    class ForgedTokens {

        private final Tokens tokens = new Tokens();

        @Test
        void openNothingAnywhere() {
            Map<String, Object> claims = tokens.claims();
            Map<String, String> forged = new LinkedHashMap<>();
            forged.put("not signed", tokens.unsigned(claims));
            forged.put("signed with the public key", tokens.signedWithPublicKey(claims));
            forged.put("signed by another", tokens.signedByAnother(claims));
            forged.put("changed", Tokens.changed(Api.as("board").token(), claims));
            forged.put(
                    "expired",
                    tokens.signed(
                            with(claims, "exp", Instant.now().minusSeconds(120).getEpochSecond())));
            forged.put(
                    "not yet valid",
                    tokens.signed(
                            with(claims, "nbf", Instant.now().plusSeconds(600).getEpochSecond())));
            forged.put("for others", tokens.signed(with(claims, "aud", "another-platform")));
            forged.put("of another issuer", tokens.signed(with(claims, "iss", EVIL)));
            forged.put("as if of a person's code", tokens.signed(with(claims, "iss", "tremplin-participants")));
            forged.put("of no form", "eyJhbGciOiJSUzI1NiJ9..");
            for (String path : EACH_SERVICE) {
                assertThat(Api.withToken(tokens.signed(claims)).get(path).status())
                        .as("a good one at " + path)
                        .isEqualTo(200);
                forged.forEach((how, token) -> assertThat(
                                Api.withToken(token).get(path).status())
                        .as(how + " at " + path)
                        .isEqualTo(401));
            }
            forged.forEach((how, token) -> assertThat(
                            Api.withToken(token).get("/actuator/metrics").status())
                    .as(how)
                    .isEqualTo(401));
        }

        @Test
        void withoutRolesOrPartnersOpenNoPerson() {
            Map<String, Object> claims = tokens.claims();
            for (Map<String, Object> less : List.of(
                    without(claims, "roles"),
                    with(claims, "roles", "coordinator"),
                    with(claims, "roles", List.of("ROLE_COORDINATOR", "admin")))) {
                Answer list = Api.withToken(tokens.signed(less)).get("/api/participants/v1/participants");
                assertThat(list.status() == 403 || list.body().path("total").asLong(-1) == 0)
                        .as(less + ": " + list.text())
                        .isTrue();
            }
            Map<String, Object> nowhere = without(without(claims, "partner"), "partners");
            Answer list = Api.withToken(tokens.signed(nowhere)).get("/api/participants/v1/participants");
            assertThat(list.body().path("total").asLong()).isZero();
        }

        private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
            Map<String, Object> changed = new LinkedHashMap<>(claims);
            changed.put(name, value);
            return changed;
        }

        private static Map<String, Object> without(Map<String, Object> claims, String name) {
            Map<String, Object> changed = new LinkedHashMap<>(claims);
            changed.remove(name);
            return changed;
        }
    }

    @Nested
    class Headers {

        @Test
        void letNobodyActForAPartnerThatIsNotTheirs() {
            String path = "/api/participants/v1/referrals";
            Api adviser = Api.as("adviser");
            assertThat(adviser.send("GET", path, null, "Tremplin-Acting-For", "cria")
                            .status())
                    .isEqualTo(403);
            assertThat(adviser.send("GET", path, null, "Tremplin-Acting-For", "*")
                            .status())
                    .isEqualTo(403);
            assertThat(adviser.send("GET", path, null, "Tremplin-Acting-For", "asti", "Tremplin-Acting-For", "cria")
                            .status())
                    .isEqualTo(403);
            assertThat(adviser.send("GET", path, null, "Tremplin-Acting-For", "")
                            .status())
                    .isEqualTo(403);
        }

        @Test
        void ofABrowserAreNotBelieved() {
            Session coordinator = Session.of("coordinator");
            Answer plain = coordinator.get("/people/new");
            Answer forged = coordinator.get(
                    "/people/new",
                    "Tremplin-Acting-For",
                    "cria",
                    "X-Forwarded-User",
                    "board",
                    "X-Remote-User",
                    "board");
            assertThat(plain.status()).isEqualTo(200);
            assertThat(forged.text()).contains("asti").doesNotContain("cria");
        }

        @Test
        void changeNeitherAddressNorMethod() {
            Session board = Session.of("board");
            for (String header : List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix", "X-Forwarded-Path")) {
                assertThat(board.get("/dashboards", header, "/people").status())
                        .as(header)
                        .isEqualTo(200);
            }
            for (String header : List.of("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method")) {
                assertThat(Api.as("trainer")
                                .send("GET", "/api/training/v1/series", null, header, "POST")
                                .status())
                        .as(header)
                        .isEqualTo(200);
            }
            assertThat(Api.as("coordinator")
                            .send("GET", "/api/participants/v1/partners?_method=DELETE", null)
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void sendNobodyToAnotherHost() throws IOException {
            String answer = raw("GET /people HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                    + "X-Forwarded-Proto: https\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
            assertThat(answer.lines().filter(line -> line.startsWith("Location:")))
                    .noneMatch(line -> line.contains("//evil.example"));
        }

        @Test
        void thatContradictEachOtherAreRefused() throws IOException {
            String both = raw("POST /api/training/v1/series HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer a\r\n"
                    + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                    + "0\r\n\r\nGET /people HTTP/1.1\r\nHost: h\r\n\r\n");
            String twice = raw("POST /api/training/v1/series HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n"
                    + "Content-Length: 0\r\nConnection: close\r\n\r\nabcd");
            assertThat(both.split("HTTP/1.1 ").length - 1).as(both).isEqualTo(1);
            assertThat(twice).startsWith("HTTP/1.1 400");
        }
    }

    @Nested
    class Addresses {

        /** Each would reach what is closed if the gateway and a service read it differently. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/certificates/..;/people",
                    "/certificates/../people",
                    "/certificates/%2e%2e/people",
                    "/certificates/..%2fpeople",
                    "/certificates/%2e%2e%2fpeople",
                    "/certificates/x;/../../people",
                    "/certificates/..%5cpeople",
                    "/certificates/..%252fpeople",
                    "/certificates/%00/../people",
                    "/assets/..;/people",
                    "/assets/../people",
                    "/webjars/..;/actuator/env",
                    "//people",
                    "/people;x=/certificates/1",
                    "/people%3b",
                    "/people/.",
                    "/people%20",
                    "/People",
                    "/api/training/v1/certificates/..;/series",
                    "/api/training/v1/certificates/%2e%2e/series",
                    "/api/training/v1/certificates/..%2f..%2fv1%2fseries",
                    "/actuator/env",
                    "/actuator/;/env",
                    "/actuator/health/../env",
                    "/actuator/heapdump",
                    "/error/../people",
                    "http://127.0.0.1:1/people",
                    "/enter/..;/me"
                })
        void leadNowhereElse(String address) throws IOException {
            String anonymous =
                    raw("GET " + address + " HTTP/1.1\r\nHost: h\r\nAccept: */*\r\nConnection: close\r\n\r\n");
            assertThat(status(anonymous)).as(anonymous).isBetween(300, 499);
            String told = raw("GET " + address + " HTTP/1.1\r\nHost: h\r\nAccept: */*\r\nConnection: close\r\n"
                    + "Authorization: Bearer " + Api.as("board").token() + "\r\n\r\n");
            assertThat(status(told)).as(told).isBetween(300, 499);
            assertThat(told).doesNotContain("\"total\"", "systemProperties");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/participants/v1/participants/names",
                    "/api/participants/v1//participants/names",
                    "/api/participants/v1/participants/names/",
                    "/api/participants/v1/participants/n%61mes",
                    "/api/participants/v1/participants/./names",
                    "/api/participants/v1/partners/..;/participants/names"
                })
        void doNotOpenWhatIsForServices(String address) throws IOException {
            String body = "{\"ids\":[\"" + UUID.randomUUID() + "\"]}";
            String answer = raw("POST " + address + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + body.length()
                    + "\r\nAuthorization: Bearer "
                    + Api.as("coordinator").token() + "\r\n\r\n" + body);
            assertThat(status(answer)).as(answer).isBetween(400, 499);
        }

        @Test
        void leadNobodyElsewhereAfterSigningIn() throws IOException {
            for (String address :
                    List.of("//evil.example/", "/\\evil.example", "/%5cevil.example", "/.//evil.example")) {
                assertThat(raw("GET " + address
                                + " HTTP/1.1\r\nHost: h\r\nAccept: text/html\r\nConnection: close\r\n\r\n"))
                        .as(address)
                        .doesNotContainPattern("Location: (https?:)?//evil");
            }
            for (String address : List.of("/login?continue=" + EVIL, "/people?next=" + EVIL, "/?redirect=" + EVIL)) {
                Session session = new Session();
                session.get(address);
                Answer answer = session.form("/login", Map.of("username", "board", "password", "demo"));
                for (int hop = 0; answer.status() / 100 == 3 && hop < 8; hop++) {
                    String location = answer.headers().firstValue("Location").orElseThrow();
                    assertThat(location).as(address).doesNotMatch("^(https?:)?//(?!127\\.0\\.0\\.1).*");
                    answer = session.get(location);
                }
            }
            Answer redirect = new Session()
                    .get("/oauth2/authorize?response_type=code&client_id=gateway&scope=openid&redirect_uri=" + EVIL);
            assertThat(redirect.headers().firstValue("Location").orElse("")).doesNotContain("evil.example/");
        }
    }

    @Nested
    class OtherSites {

        /** Every change that any service takes, asked for by a page elsewhere with the cookie of somebody signed in. */
        @Test
        void changeNothingThroughABrowser() {
            Session coordinator = Session.of("coordinator");
            List<String> wrong = new ArrayList<>();
            int tried = 0;
            for (Row row : SERVICES.stream()
                    .flatMap(service -> Row.of(service).stream())
                    .toList()) {
                if (!row.method().equals("GET")) {
                    String address = row.address()
                            .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
                    for (String[] headers : new String[][] {
                        {"Origin", EVIL}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {}
                    }) {
                        String[] all = Stream.concat(
                                        Stream.of("Content-Type", "text/plain", "Accept", "*/*"), Stream.of(headers))
                                .toArray(String[]::new);
                        Answer answer = coordinator.send(row.method(), address, "{}", all);
                        tried++;
                        if (answer.status() != 403 || !answer.text().contains("cross-site-request")) {
                            wrong.add(row + " " + answer.status());
                        }
                    }
                }
            }
            System.out.println("Changes asked for by other sites: " + tried);
            assertThat(wrong).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/login", "/%6cogin", "/enter", "/%65nter", "/acting-for", "/logout"})
        void signNobodyInOrOut(String form) {
            Session session = new Session();
            Answer answer = session.send(
                    "POST",
                    form,
                    "username=trainer&password=demo&code=AAAAA-AAAAA",
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "Origin",
                    EVIL,
                    "Sec-Fetch-Site",
                    "cross-site");
            assertThat(answer.status()).isIn(302, 401, 403);
            assertThat(session.get("/training").status()).isEqualTo(302);
            assertThat(session.get("/me").status()).isEqualTo(302);
        }

        @Test
        void readNothingThroughABrowser() {
            Answer answer = Session.of("board").get("/dashboards", "Origin", EVIL);
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
        }
    }

    @Nested
    class Sessions {

        @Test
        void getAnotherNameWhenSomebodySignsIn() {
            Session session = new Session();
            session.follow(session.get("/"));
            String before = session.cookies().get(Session.COOKIE);
            session.follow(session.form("/login", Map.of("username", "board", "password", "demo")));
            assertThat(before).isNotNull();
            assertThat(session.cookies().get(Session.COOKIE)).isNotEqualTo(before);

            Session fixed = new Session();
            fixed.cookies().put(Session.COOKIE, before);
            assertThat(fixed.get("/dashboards").status()).isEqualTo(302);
        }

        @Test
        void areNotMadeUpByABrowser() {
            Session session = new Session();
            session.cookies().put(Session.COOKIE, "0123456789ABCDEF0123456789ABCDEF");
            session.follow(session.get("/"));
            assertThat(session.cookies().get(Session.COOKIE)).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
        }

        @Test
        void keepTokensToThemselves() {
            Session session = Session.of("coordinator");
            Answer page = session.get("/people");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text() + page.headers() + session.cookies()).doesNotContain("eyJ");
        }
    }

    @Nested
    class TooMuch {

        @Test
        void isRefusedBeforeItReachesAService() throws IOException {
            Api board = Api.as("trainer");
            assertThat(board.post("/api/training/v1/series", "\"" + "x".repeat(1_100_000) + "\"")
                            .status())
                    .isEqualTo(413);
            assertThat(status(raw("GET /people?q=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: h\r\n\r\n")))
                    .isBetween(400, 431);
            assertThat(status(raw("GET /people HTTP/1.1\r\nHost: h\r\nX-Big: " + "x".repeat(20_000) + "\r\n\r\n")))
                    .isBetween(400, 431);
            String nested = "[".repeat(20_000) + "]".repeat(20_000);
            assertThat(board.post("/api/training/v1/series", nested).status()).isEqualTo(400);
            assertThat(Api.as("coordinator")
                            .get("/api/participants/v1/participants?size=100000000")
                            .status())
                    .isEqualTo(400);
        }
    }

    /** Last of all: whoever guesses is locked out for a while, and all tests come from one address. */
    @Nested
    @Order(Integer.MAX_VALUE)
    class Guessing {

        @Test
        void ofAPasswordHasToWaitHoweverTheFormIsCalled() {
            String name = "adviser@guess-" + UUID.randomUUID().toString().substring(0, 8);
            List<Integer> answers = new ArrayList<>();
            for (int guess = 0; guess < 7; guess++) {
                Session session = new Session();
                String form = guess % 2 == 0 ? "/login" : "/%6cogin";
                answers.add(session.form(
                                form,
                                Map.of("username", name, "password", "guess-" + guess),
                                "X-Forwarded-For",
                                "10.0.0." + guess)
                        .status());
            }
            assertThat(answers).endsWith(429, 429);
            assertThat(new Session()
                            .form("/login", Map.of("username", name, "password", "demo"))
                            .status())
                    .isEqualTo(429);
        }

        @Test
        void ofACodeHasToWaitWhereverItSaysItComesFrom() {
            List<Integer> answers = new ArrayList<>();
            for (int guess = 0; guess < 7; guess++) {
                answers.add(new Session()
                        .form("/enter", Map.of("code", "AAAAA-AAAA" + guess), "X-Forwarded-For", "10.0.0." + guess)
                        .status());
            }
            assertThat(answers).endsWith(429, 429);
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), Platform.running().url().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }
}
