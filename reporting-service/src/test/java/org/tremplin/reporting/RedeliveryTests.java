package org.tremplin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.following.ParkedRecord;
import org.tremplin.reporting.funnel.Funnel;
import org.tremplin.test.Api;
import org.tremplin.test.Damage;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

/** Whatever comes twice, late or broken leaves every other figure right, and what was built can be built again. */
@TremplinTest
class RedeliveryTests {

    private static final String FOLLOWER = "reporting-figures";

    private final Api api;
    private final Figures figures;
    private final Published published;
    private final Following following;
    private final MongoOperations mongo;

    RedeliveryTests(Api api, Published published, Following following, MongoOperations mongo) {
        this.api = api;
        this.figures = new Figures(api);
        this.published = published;
        this.following = following;
        this.mongo = mongo;
    }

    @Test
    void changesNoDocumentWhenEverythingComesAgain() {
        Consortium told = new Consortium(published);
        new History(told, new Random(7)).happens(6, 80);
        caughtUp();
        Map<String, Document> once = documents(told);

        told.againFromTheStart();
        caughtUp();

        assertThat(once).isNotEmpty();
        assertThat(documents(told)).isEqualTo(once);
    }

    @Test
    void keepsTheNewerFactWhenAnOlderOneComesLate() {
        Consortium told = new Consortium(published);
        String participant = told.enrols();
        String series = told.plans("info", 4);
        told.misses(participant, series, "info", 1, "absent");
        told.isCorrected(participant, series, "info", 1, "absent", "present");
        told.againFromTheStart();
        caughtUp();

        assertThat(figures.attendance(told.programme, Consortium.COHORT, "info")
                        .sessions()
                        .getFirst()
                        .present())
                .isEqualTo(1);
    }

    @Test
    void buildsTheSameDocumentsAgain() {
        Consortium told = new Consortium(published);
        new History(told, new Random(99)).happens(8, 120);
        caughtUp();
        Map<String, Document> live = documents(told);
        Funnel before = figures.funnel(told.programme, Consortium.COHORT);
        String journey = live.keySet().stream()
                .filter(key -> key.startsWith("journey "))
                .findFirst()
                .orElseThrow()
                .substring("journey ".length());
        Damage damage = Damage.to(mongo, "journeys", journey, "participant", "spoilt");

        api.as("coordinator")
                .post()
                .uri("/api/reporting/v1/projections/" + FOLLOWER + "/rebuild")
                .exchange()
                .expectStatus()
                .isOk();

        Eventually.soon(() -> assertThat(documents(told)).isEqualTo(live));
        caughtUp();
        assertThat(damage.isCleared()).isTrue();
        assertThat(figures.funnel(told.programme, Consortium.COHORT)).isEqualTo(before);
    }

    @Test
    void parksOnlyTheParticipantWhoseEventCannotBeCounted() {
        Consortium told = new Consortium(published);
        String poisoned = told.enrols();
        told.reaches(poisoned, "no.such.$stage");
        told.reaches(poisoned, "info-certified");
        String healthy = told.enrols();
        told.reaches(healthy, "info-certified");
        caughtUp();

        assertThat(reached(told)).containsExactly(2L, 1L, 0L, 0L);
        assertThat(parked(poisoned))
                .extracting(ParkedRecord::reason)
                .containsExactly("IllegalArgumentException", "follows-parked-record");
        assertThat(parked(healthy)).isEmpty();
        release(poisoned, 0);
    }

    @Test
    void parksWhatIsNoEventAtAll() {
        Consortium told = new Consortium(published);
        String participant = told.enrols();
        published.tellRaw(
                participant,
                told.pathway(participant),
                1,
                "org.tremplin.participant.stage-reached.v1",
                "{\"participant\":");
        told.enrols();
        caughtUp();

        assertThat(reached(told)).containsExactly(2L, 0L, 0L, 0L);
        assertThat(parked(participant)).hasSize(1);
    }

    @Test
    void countsWhatWasParkedOnceItCanBe() {
        Consortium told = new Consortium(published);
        Object edition = editionOf(told.enrols(), told);
        String participant = UUID.randomUUID().toString();
        Query journey = Query.query(Criteria.where("_id").is(participant + ":" + told.programme));
        mongo.upsert(
                journey, new Update().set("visits.2017-2.stages", "damaged").set("edition", edition), "journeys");
        told.tell(
                participant,
                told.pathway(participant),
                new EnrolledV1(participant, told.programme, Consortium.COHORT, "asti", Consortium.DAY));
        told.reaches(participant, "info-certified");
        told.reaches(participant, "job-obtained");
        caughtUp();
        assertThat(parked(participant)).hasSize(2);

        mongo.updateFirst(journey, new Update().unset("visits.2017-2.stages"), "journeys");
        release(participant, 2);

        assertThat(parked(participant)).isEmpty();
        Eventually.soon(() -> assertThat(reached(told)).containsExactly(2L, 1L, 0L, 1L));
    }

    /** What is written today belongs to it; anything older would be thrown away and not be in anybody's way. */
    private Object editionOf(String participant, Consortium told) {
        caughtUp();
        return Objects.requireNonNull(mongo.findById(participant + ":" + told.programme, Document.class, "journeys"))
                .get("edition");
    }

    @Test
    void passesOverWhatALaterVersionTells() {
        Consortium told = new Consortium(published);
        String participant = told.enrols();
        published.tellRaw(
                participant, told.pathway(participant), 1, "org.tremplin.participant.told-later.v1", "{\"later\":1}");
        published.tellRaw(
                participant, told.pathway(participant), 2, "org.tremplin.participant.stage-reached.v1", """
                {"participant":"%s","programme":"%s","cohort":"2017-2","stage":"info-certified","on":"2017-12-01","how":"new"}
                """.formatted(
                                participant, told.programme));
        caughtUp();

        assertThat(parked(participant)).isEmpty();
        assertThat(reached(told)).containsExactly(1L, 1L, 0L, 0L);
    }

    private List<Long> reached(Consortium told) {
        return figures.funnel(told.programme, Consortium.COHORT).stages().stream()
                .map(Funnel.Reached::participants)
                .toList();
    }

    private void caughtUp() {
        Eventually.soon(() -> assertThat(following.behind(FOLLOWER)).isZero());
    }

    private List<ParkedRecord> parked(String key) {
        return following.parked(500).stream()
                .filter(record -> record.key().equals(key))
                .toList();
    }

    private void release(String key, int expected) {
        api.as("operator")
                .post()
                .uri("/api/reporting/v1/parked/" + FOLLOWER + "/" + key + "/retry")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.handled")
                .isEqualTo(expected);
    }

    private Map<String, Document> documents(Consortium told) {
        Map<String, Document> documents = new HashMap<>();
        mongo.find(Query.query(Criteria.where("_id").is(told.programme)), Document.class, "programmes")
                .forEach(one -> documents.put("programme", one));
        Query ofProgramme = Query.query(Criteria.where("programme").is(told.programme));
        mongo.find(ofProgramme, Document.class, "series")
                .forEach(one -> documents.put("series " + one.getString("_id"), one));
        for (Document journey : mongo.find(ofProgramme, Document.class, "journeys")) {
            documents.put("journey " + journey.getString("_id"), journey);
            String participant = journey.getString("participant");
            Document portfolio = mongo.findById(participant, Document.class, "portfolios");
            if (portfolio != null) {
                documents.put("portfolio " + participant, portfolio);
            }
        }
        // It says when the document was built, not what it tells.
        documents.values().forEach(one -> one.remove("edition"));
        return documents;
    }
}
