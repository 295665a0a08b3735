package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.tremplin.contracts.placement.EmployerJoinedV1;
import org.tremplin.contracts.placement.JobObtainedV1;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.platform.following.FollowerStatus;
import org.tremplin.platform.following.Following;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

/** Read models whose store loses everything while the service goes on, or that another instance begins anew. */
@TremplinTest
@DirtiesContext
class LostReadModelsTests {

    private static final LocalDate STARTED = LocalDate.of(2026, 3, 2);

    private static final String[] SAME_PLACES = {
        "spring.mongodb.uri",
        "spring.kafka.bootstrap-servers",
        "spring.datasource.url",
        "spring.datasource.username",
        "spring.datasource.password",
        "tremplin.privacy.master-key-file",
        "tremplin.privacy.erasure-journal-file",
        "tremplin.identity.issuer",
        "tremplin.identity.jwk-set-uri",
        "tremplin.identity.token-uri",
        "tremplin.identity.client-id",
        "tremplin.identity.client-secret",
        "tremplin.participant-url"
    };

    private final Commands commands;
    private final Published published;
    private final Following following;
    private final MongoTemplate mongo;
    private final Environment environment;

    LostReadModelsTests(
            Commands commands, Published published, Following following, MongoTemplate mongo, Environment environment) {
        this.commands = commands;
        this.published = published;
        this.following = following;
        this.mongo = mongo;
        this.environment = environment;
    }

    @Test
    void areWholeAgainWithWhatWasWrittenMeanwhile() {
        String note = open();
        String employer = joinedAndTold();

        mongo.getDb().drop();
        close(note);
        tellMore(employer);

        assertWhole(note, employer);
        assertThat(following.parked(10)).isEmpty();
    }

    @Test
    void areWholeWhenTwoInstancesLoseThem() {
        try (ConfigurableApplicationContext other = anotherInstance()) {
            String note = open();
            String employer = joinedAndTold();

            mongo.getDb().drop();
            close(note);
            tellMore(employer);

            assertWhole(note, employer);
            assertThat(other.getBean(Following.class).parked(10)).isEmpty();
        }
    }

    @Test
    void areWholeWhenAnotherInstanceBeginsThemAnew() {
        try (ConfigurableApplicationContext other = anotherInstance()) {
            String note = open();
            String employer = joinedAndTold();

            other.getBean(Following.class).rebuild("sample-notes");
            other.getBean(Following.class).rebuild("sample-heard");
            close(note);
            tellMore(employer);

            assertWhole(note, employer);
        }
        String later = open();
        String heardLater = joinedAndTold();
        close(later);
        tellMore(heardLater);
        assertWhole(later, heardLater);
    }

    private void assertWhole(String note, String employer) {
        Eventually.soon(() -> {
            assertThat(mongo.findById(note, Document.class, "notes"))
                    .containsEntry("sector", "wood")
                    .containsEntry("closed", true);
            assertThat(mongo.findById(employer, Document.class, "heard"))
                    .containsEntry("sector", "wood")
                    .containsEntry("job", STARTED.toString());
            assertThat(following.status())
                    .filteredOn(status -> !status.name().equals("publisher"))
                    .extracting(FollowerStatus::behind)
                    .containsOnly(0L);
        });
    }

    private String open() {
        String note = UUID.randomUUID().toString();
        commands.send(new NoteCommand.OpenNote(note, UUID.randomUUID().toString(), "text", "wood"));
        Eventually.soon(
                () -> assertThat(mongo.findById(note, Document.class, "notes")).isNotNull());
        return note;
    }

    private void close(String note) {
        commands.send(new NoteCommand.CloseNote(note));
    }

    private String joinedAndTold() {
        String employer = UUID.randomUUID().toString();
        published.tell(employer, "/placement/employer/" + employer, 0, new EmployerJoinedV1(employer, "wood"));
        Eventually.soon(() ->
                assertThat(mongo.findById(employer, Document.class, "heard")).isNotNull());
        return employer;
    }

    private void tellMore(String employer) {
        published.tell(
                employer,
                "/placement/job/" + employer,
                0,
                new JobObtainedV1(employer, "job", "connections", "employer", null, STARTED, "permanent", null, true));
    }

    private ConfigurableApplicationContext anotherInstance() {
        Map<String, Object> same = new HashMap<>();
        for (String place : SAME_PLACES) {
            same.put(place, environment.getRequiredProperty(place));
        }
        return new SpringApplicationBuilder(SampleApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties(same)
                .properties("server.port=0")
                .run();
    }
}
