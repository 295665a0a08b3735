package org.tremplin.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Behaves like the public API where the loader can tell: idempotency, refusals, tokens, passing failures. */
final class StandIn implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    final List<String> requests = new ArrayList<>();
    final Map<String, Map<String, Object>> participants = new LinkedHashMap<>();
    final Map<String, Map<String, String>> enrolments = new LinkedHashMap<>();
    final Map<String, Map<String, Object>> exits = new LinkedHashMap<>();
    final List<String> partners = new ArrayList<>(List.of("asti"));
    final Map<String, String> agreements = new LinkedHashMap<>(Map.of("asti", "2017-01-01"));
    final Map<String, String> runBy = new LinkedHashMap<>();
    private final Map<String, String> placedFor = new LinkedHashMap<>();
    final Map<String, TreeMap<Integer, Map<String, String>>> marks = new LinkedHashMap<>();
    final Map<String, TreeMap<Integer, String>> dates = new LinkedHashMap<>();
    final Map<String, List<String>> states = new LinkedHashMap<>();
    final Map<String, TreeMap<String, JsonNode>> hours = new LinkedHashMap<>();
    private final Map<String, String> idempotency = new LinkedHashMap<>();
    private final List<String> certificates = new ArrayList<>();
    private final Map<String, String> employers = new LinkedHashMap<>();
    private int tokens;
    private int tokensExpired;
    private int failuresToCome;
    private int failWith = 503;
    private boolean losesFirstAnswers;
    private int looksInTheDark;
    private final Set<String> answersLost = new HashSet<>();
    Predicate<String> refuses = request -> false;

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next requests are answered with this status, before anything happened. */
    synchronized void fails(int times, int status) {
        failuresToCome = times;
        failWith = status;
    }

    /** Every write happens, but the answer to the first try of it is lost. */
    synchronized void losesFirstAnswers() {
        losesFirstAnswers = true;
    }

    /** The next looks at the progress do not tell how far behind anybody is. */
    synchronized void hidesProgress(int times) {
        looksInTheDark = times;
    }

    /** Every token given so far is refused from now on. */
    synchronized void expiresTokens() {
        tokensExpired = tokens;
    }

    synchronized List<String> requests(String start) {
        return requests.stream().filter(request -> request.startsWith(start)).toList();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var request = exchange.getRequestMethod() + " " + path;
        var content = exchange.getRequestBody().readAllBytes();
        if (path.equals("/oauth2/token")) {
            token(exchange, new String(content, StandardCharsets.UTF_8));
            return;
        }
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || Integer.parseInt(authorization.substring("Bearer t".length())) <= tokensExpired) {
            answer(exchange, 401, problem("unauthorized"));
            return;
        }
        if (failuresToCome > 0) {
            failuresToCome--;
            answer(exchange, failWith, problem("unavailable"));
            return;
        }
        var body = content.length == 0 ? JSON.createObjectNode() : JSON.readTree(content);
        requests.add(request);
        var answer = answer(
                request,
                path.split("/"),
                body,
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Tremplin-Acting-For"));
        var isWrite = !request.startsWith("GET");
        if (losesFirstAnswers && isWrite && answersLost.add(request + new String(content, StandardCharsets.UTF_8))) {
            exchange.close();
        } else {
            answer(exchange, answer.status, answer.body);
        }
    }

    private record Answer(int status, Object body) {}

    private Answer answer(String request, String[] path, JsonNode body, String key, String actingFor) {
        if (refuses.test(request + " " + body)) {
            return new Answer(409, problem("not-today"));
        }
        var partner = partnerOf(request, path, body);
        if (partner != null && !partner.equals(actingFor)) {
            return new Answer(403, problem("not-your-partner"));
        }
        if (partner != null && !agreements.containsKey(partner)) {
            return new Answer(403, problem("agreement-not-in-force"));
        }
        return write(request, path, body, key);
    }

    /** The partner that a request has to act for, null where it is about nobody. */
    private String partnerOf(String request, String[] path, JsonNode body) {
        var series = path[2].equals("training") && path[4].equals("series");
        if (path[4].matches("partners|programmes|employers|progress")) {
            return null;
        }
        if (series && path.length > 5) {
            // A series may be looked at by everybody.
            return request.startsWith("GET") ? null : runBy.get(path[5]);
        }
        if (path[4].equals("participants") && path.length > 5 && !path[5].equals("lookup")) {
            return partnerOf(path[5]);
        }
        if (path[2].equals("placement") && path.length > 5) {
            return placedFor.get(path[5]);
        }
        return body.has("participant")
                ? partnerOf(body.path("participant").asString())
                : body.path("partner").asString();
    }

    private String partnerOf(String participant) {
        return String.valueOf(participants.get(participant).get("partner"));
    }

    private static Map<String, Object> problem(String code) {
        return Map.of("code", code, "title", "Refused", "detail", "The sentence for " + code + ".");
    }

    private void token(HttpExchange exchange, String form) throws IOException {
        var good = form.equals("grant_type=client_credentials")
                && "Basic ZGVtby1jb29yZGluYXRvcjpkZW1v"
                        .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        answer(
                exchange,
                good ? 200 : 401,
                good ? Map.of("access_token", "t" + ++tokens, "expires_in", 300) : Map.of("error", "invalid_client"));
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer write(String request, String[] path, JsonNode body, String key) {
        if (request.endsWith("/progress")) {
            var consumer = new LinkedHashMap<String, Object>(Map.of("name", "one", "parked", 0));
            consumer.put("behind", looksInTheDark-- > 0 ? null : 0);
            return new Answer(200, Map.of("events", 1, "consumers", List.of(consumer)));
        }
        return switch (request.substring(0, request.indexOf(' ')) + " " + path[2]) {
            case "GET participants" -> showConsortium(path);
            case "POST participants", "PUT participants" -> writeParticipants(path, body, key);
            case "GET training" -> showSeries(path[5]);
            case "POST training" -> path[4].equals("series") ? makeSeries(body) : recordCertificate(body);
            case "PUT training" -> path.length == 8 ? schedule(path, body) : mark(path, body);
            case "GET placement" -> showInternship(path[path.length - 1]);
            default -> writePlacement(path, body, key);
        };
    }

    private Answer showConsortium(String[] path) {
        if (path[4].equals("partners")) {
            return new Answer(
                    200,
                    Map.of(
                            "partners",
                            partners.stream()
                                    .map(code -> agreements.containsKey(code)
                                            ? Map.of("code", code, "agreement", Map.of("from", agreements.get(code)))
                                            : Map.of("code", code))
                                    .toList()));
        }
        if (path[4].equals("participants")) {
            var pathways = exits.entrySet().stream()
                    .filter(one -> one.getKey().startsWith(path[5]))
                    .map(Map.Entry::getValue)
                    .toList();
            return new Answer(200, Map.of("id", path[5], "enrolments", pathways));
        }
        return path[5].equals("connections")
                ? new Answer(
                        200,
                        Map.of(
                                "series",
                                List.of(
                                        Map.of("code", "info", "sessions", 14),
                                        Map.of("code", "workshop", "sessions", 6)),
                                "outcomes",
                                List.of(Map.of("code", "training"))))
                : new Answer(404, problem("programme-not-found"));
    }

    private Answer writeParticipants(String[] path, JsonNode body, String key) {
        if (path.length == 7 && path[6].equals("agreement")) {
            agreements.put(path[5], body.path("from").asString());
            return new Answer(200, Map.of("id", path[5], "version", 1));
        }
        if (path[4].equals("partners")) {
            partners.remove(body.path("code").asString());
            partners.add(body.path("code").asString());
            return new Answer(201, Map.of("id", body.path("code").asString()));
        }
        if (path.length == 5) {
            return register(body, key);
        }
        if (path[5].equals("lookup")) {
            return lookUp(body);
        }
        var programme = body.path("programme").asString(path.length > 7 ? path[7] : "");
        var known = enrolments.computeIfAbsent(path[5], id -> new LinkedHashMap<>());
        if (path.length == 9) {
            exits.put(
                    path[5] + ":" + programme,
                    Map.of(
                            "programme", programme,
                            "outcome", body.path("outcome").asString(),
                            "endedOn", body.path("on").asString()));
            return new Answer(200, Map.of("id", path[5], "version", 1));
        }
        var cohort = body.path("cohort").asString();
        var before = known.putIfAbsent(programme, cohort);
        if (before != null && !before.equals(cohort)) {
            return new Answer(409, problem("enrolled-already"));
        }
        return new Answer(before == null ? 201 : 200, Map.of("id", path[5] + ":" + programme, "version", 0));
    }

    private Answer register(JsonNode body, String key) {
        var again = idempotency.get(key);
        if (again != null) {
            return new Answer(200, Map.of("id", again, "version", 0));
        }
        var taken = id(body.path("partner").asString(), body.path("externalId").asString());
        if (taken != null) {
            return new Answer(409, Map.of("code", "external-id-taken", "participant", taken));
        }
        var id = UUID.randomUUID().toString();
        idempotency.put(key, id);
        participants.put(id, JSON.convertValue(body, Map.class));
        return new Answer(201, Map.of("id", id, "version", 0));
    }

    private String id(String partner, String externalId) {
        return participants.entrySet().stream()
                .filter(one -> partner.equals(one.getValue().get("partner"))
                        && externalId.equals(one.getValue().get("externalId")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private Answer lookUp(JsonNode body) {
        var found = new ArrayList<Map<String, Object>>();
        body.path("externalIds").forEach(externalId -> {
            var id = id(body.path("partner").asString(), externalId.asString());
            if (id != null) {
                var programmes = enrolments.getOrDefault(id, Map.of()).entrySet().stream()
                        .map(one -> Map.of("programme", one.getKey(), "cohort", one.getValue()))
                        .toList();
                found.add(Map.of("externalId", externalId.asString(), "id", id, "enrolments", programmes));
            }
        });
        return new Answer(200, Map.of("found", found));
    }

    private Answer makeSeries(JsonNode body) {
        var id = body.path("programme").asString() + "." + body.path("cohort").asString() + "."
                + body.path("series").asString();
        var made = !marks.containsKey(id);
        runBy.putIfAbsent(id, body.path("partner").asString());
        marks.putIfAbsent(id, new TreeMap<>());
        dates.putIfAbsent(id, new TreeMap<>());
        return new Answer(made ? 201 : 200, Map.of("id", id, "version", 0));
    }

    private Answer showSeries(String id) {
        var byParticipant = new LinkedHashMap<String, List<Map<String, Object>>>();
        marks.get(id)
                .forEach((session, some) -> some.forEach((participant, mark) -> byParticipant
                        .computeIfAbsent(participant, key -> new ArrayList<>())
                        .add(Map.of("session", session, "mark", mark))));
        return new Answer(
                200,
                Map.of(
                        "partner",
                        runBy.get(id),
                        "roster",
                        byParticipant.entrySet().stream()
                                .map(one -> Map.of("participant", one.getKey(), "marks", one.getValue()))
                                .toList(),
                        "sessions",
                        dates.get(id).entrySet().stream()
                                .map(one -> Map.of("number", one.getKey(), "date", one.getValue()))
                                .toList()));
    }

    private Answer schedule(String[] path, JsonNode body) {
        dates.get(path[5]).put(Integer.parseInt(path[7]), body.path("date").asString());
        return new Answer(200, Map.of("id", path[5], "version", 1));
    }

    private Answer mark(String[] path, JsonNode body) {
        var session = marks.get(path[5]).computeIfAbsent(Integer.parseInt(path[7]), number -> new LinkedHashMap<>());
        var refused = new ArrayList<Map<String, String>>();
        var unchanged = 0;
        var cohort = path[5].split("\\.");
        for (var mark : body.path("marks")) {
            var participant = mark.path("participant").asString();
            if (!cohort[1].equals(enrolments.getOrDefault(participant, Map.of()).get(cohort[0]))) {
                refused.add(Map.of(
                        "participant",
                        participant,
                        "code",
                        "participant-not-enrolled",
                        "message",
                        "Not in this cohort."));
            } else if (mark.path("mark")
                    .asString()
                    .equals(session.put(participant, mark.path("mark").asString()))) {
                unchanged++;
            }
        }
        return new Answer(200, Map.of("unchanged", unchanged, "refused", refused, "version", 2));
    }

    private Answer recordCertificate(JsonNode body) {
        var known = certificates.contains(body.toString());
        if (!known) {
            certificates.add(body.toString());
        }
        return new Answer(known ? 200 : 201, Map.of("id", "c", "version", certificates.size()));
    }

    private Answer writePlacement(String[] path, JsonNode body, String key) {
        if (path[4].equals("employers")) {
            var known = employers.putIfAbsent(body.path("name").asString(), "e-" + employers.size());
            return new Answer(
                    known == null ? 201 : 200,
                    Map.of("id", employers.get(body.path("name").asString()), "version", 0));
        }
        if (path.length == 5) {
            if (body.path("hoursPlanned").asInt() > 240) {
                return new Answer(
                        400,
                        Map.of(
                                "code",
                                "invalid-request",
                                "errors",
                                List.of(Map.of("field", "hoursPlanned", "code", "max", "message", "At most 240."))));
            }
            var id = idempotency.putIfAbsent(key, path[4] + "-" + idempotency.size());
            var now = idempotency.get(key);
            states.putIfAbsent(now, new ArrayList<>(List.of("agreed")));
            placedFor.put(now, partnerOf(body.path("participant").asString()));
            return new Answer(
                    id == null ? 201 : 200,
                    Map.of("id", now, "version", states.get(now).size()));
        }
        var id = path[4].equals("work-studies") ? path[5] : path[9];
        var step = path[path.length - 1];
        if (step.equals("hours")) {
            body.path("days")
                    .forEach(day -> hours.computeIfAbsent(id, one -> new TreeMap<>())
                            .put(day.path("date").asString(), day.path("hours")));
        }
        if (!states.get(id).contains(step)) {
            states.get(id).add(step);
        }
        return new Answer(200, Map.of("id", id, "version", states.get(id).size()));
    }

    private Answer showInternship(String id) {
        return new Answer(
                200,
                Map.of(
                        "days",
                        hours.getOrDefault(id, new TreeMap<>()).entrySet().stream()
                                .map(day -> Map.of("date", day.getKey(), "hours", day.getValue()))
                                .toList()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
