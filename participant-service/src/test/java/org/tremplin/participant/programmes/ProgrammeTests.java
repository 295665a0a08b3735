package org.tremplin.participant.programmes;

import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tremplin.participant.programmes.ProgrammeCommand.Publish;
import org.tremplin.participant.programmes.ProgrammeCommand.Revise;
import org.tremplin.participant.programmes.events.ProgrammePublished;
import org.tremplin.participant.programmes.events.Template;

class ProgrammeTests {

    private static final String ID = "programme:connections";

    private final AggregateTestFixture<Programme> fixture = new AggregateTestFixture<>(Programme.class);
    private final Template before = connections(text -> text);
    private final Template after = connections(text -> text.replace("hours: 240", "hours: 260"));

    @Nested
    class PublishFirst {

        @Test
        void isRevisionOne() {
            fixture.givenNoPriorActivity()
                    .when(new Publish(ID, before))
                    .expectEvents(new ProgrammePublished("connections", 1, before));
        }
    }

    @Nested
    class ReviseLater {

        @Test
        void publishesChangedContentAsNextRevision() {
            fixture.given(new ProgrammePublished("connections", 1, before))
                    .when(new Revise(ID, after))
                    .expectEvents(new ProgrammePublished("connections", 2, after));
        }

        @Test
        void saysNothingWhereNothingChanged() {
            fixture.given(new ProgrammePublished("connections", 1, before))
                    .when(new Revise(ID, connections(text -> text)))
                    .expectNoEvents();
        }

        @Test
        void publishesAgainWhatWasSaidBeforeTheLastRevision() {
            fixture.given(
                            new ProgrammePublished("connections", 1, before),
                            new ProgrammePublished("connections", 2, after))
                    .when(new Revise(ID, before))
                    .expectEvents(new ProgrammePublished("connections", 3, before));
        }
    }

    static Template connections(java.util.function.UnaryOperator<String> change) {
        try {
            String yaml = Files.readString(Path.of("src/main/resources/programmes/connections.yaml"));
            return new TemplateReader().read("connections.yaml", change.apply(yaml));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
