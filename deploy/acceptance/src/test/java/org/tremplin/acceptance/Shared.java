package org.tremplin.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;

/** What partners share: somebody of whom all is written, somebody else's request for help, and somebody who is erased. */
final class Shared {

    private static final String NEED = "famille--garde-denfants";

    private final Api coordinator = Api.as("coordinator");
    private final KnownEverywhere her = new KnownEverywhere();
    private final String asked = refer();

    Shared(Scene scene) {
        ask(Map.of("kind", "correction", "text", "My first name has two t"));
        ask(Map.of("kind", "erasure"));
        String gone = scene.participant("Gone", "Away");
        coordinator
                .post(KnownEverywhere.PEOPLE + "/" + gone + "/erasure", Map.of("reason", "asked-by-person"))
                .ok();
    }

    /** Her of whom all is written. */
    String her() {
        return her.id();
    }

    /** Somebody of another partner, which waits for an answer to its referral. */
    String asked() {
        return asked;
    }

    /** A new code for her to come in with. */
    String code() {
        return coordinator
                .post(KnownEverywhere.PEOPLE + "/" + her.id() + "/entry-code", Map.of())
                .ok()
                .body()
                .path("code")
                .asString();
    }

    private void ask(Map<String, String> request) {
        her.asHerself("POST", "/me/requests", Api.JSON.writeValueAsString(request))
                .ok();
    }

    private static String refer() {
        Api adviser = Api.as("adviser@cria");
        Map<String, Object> person = new LinkedHashMap<>(
                Map.of("partner", "cria", "givenName", "Asked", "familyName", "For", "birthYear", 1990, "sex", "f"));
        person.put("status", "other");
        String id = adviser.post(KnownEverywhere.PEOPLE, person).id();
        adviser.post(
                        KnownEverywhere.PEOPLE + "/" + id + "/referrals",
                        Map.of("receiver", "asti", "need", NEED, "note", "She begins on Monday"))
                .ok();
        return id;
    }
}
