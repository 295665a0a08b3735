package org.tremplin.participant.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.test.Eventually.soon;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.participant.Backbone;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.test.Api;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

@TremplinTest
class ProgrammeApiTests {

    private final Api api;
    private final Published published;
    private final ProgrammePublisher publisher;
    private final Commands commands;
    private final JdbcClient database;

    ProgrammeApiTests(
            Api api, Published published, ProgrammePublisher publisher, Commands commands, JdbcClient database) {
        this.database = database;
        this.api = api;
        this.published = published;
        this.publisher = publisher;
        this.commands = commands;
    }

    @Test
    void listsTheProgrammesOnOffer() {
        api.as("board")
                .get()
                .uri(Backbone.API + "/programmes")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.programmes.length()")
                .isEqualTo(5)
                .jsonPath("$.programmes[1].code")
                .isEqualTo("connections")
                .jsonPath("$.programmes[1].series[0].sessions")
                .isEqualTo(14)
                .jsonPath("$.programmes[1].outcomes[0].outcomeClass")
                .isEqualTo("lasting-job");
    }

    @Test
    void tellsOfOne() {
        api.as("service")
                .get()
                .uri(Backbone.API + "/programmes/thrasos")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.intakes.perYear")
                .isEqualTo(3)
                .jsonPath("$.labels.fr")
                .isEqualTo("Thrasos");
        api.as("service")
                .get()
                .uri(Backbone.API + "/programmes/gardening")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("programme-not-found");
    }

    @Test
    void publishesAtStartWhatOthersNeedAndNothingAgain() {
        publisher.run(null);
        String stored = database.sql("select eventidentifier from domainevententry where aggregateidentifier = ?")
                .param("programme:thrasos")
                .query(String.class)
                .single();
        soon(() -> assertThat(published.heard("tremplin.participant.v1"))
                .filteredOn(heard -> heard.envelope().id().equals(stored))
                .singleElement()
                .satisfies(heard -> {
                    ProgrammePublishedV1 thrasos = (ProgrammePublishedV1) heard.event();
                    assertThat(heard.key()).isEqualTo("thrasos");
                    assertThat(thrasos.revision()).isEqualTo(1);
                    assertThat(thrasos.workStudy()).isEqualTo(new ProgrammePublishedV1.WorkStudyLimits(6, 18));
                    assertThat(thrasos.internship()).isNull();
                }));
    }

    @Test
    void publishesAnewWhatChanged() {
        var changed = ProgrammeTests.connections(text -> text.replace("code: connections", "code: changing"));
        var again = ProgrammeTests.connections(
                text -> text.replace("code: connections", "code: changing").replace("sessions: 14", "sessions: 12"));
        commands.createIfAbsent(new ProgrammeCommand.Publish("programme:changing", changed));
        commands.send(new ProgrammeCommand.Revise("programme:changing", again));
        commands.send(new ProgrammeCommand.Revise("programme:changing", again));
        soon(() -> assertThat(published.heard("tremplin.participant.v1"))
                .filteredOn(heard -> heard.key().equals("changing"))
                .extracting(heard -> ((ProgrammePublishedV1) heard.event()).revision())
                .containsExactly(1, 2));
    }
}
