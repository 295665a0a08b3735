package org.tremplin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublishedLanguageTests {

    @Test
    void namesTypesAfterProducerFactAndVersion() {
        assertThat(Contract.all().map(Contract::type))
                .doesNotHaveDuplicates()
                .contains("org.tremplin.training.session-attended.v1", "org.tremplin.participant.stage-reached.v1");
    }

    @Test
    void listsEveryEventUnderItsProducer() throws IOException {
        assertThat(Contract.all().map(contract -> contract.event().getName()))
                .containsExactlyInAnyOrderElementsOf(compiledEvents());
    }

    @Test
    void holdsNothingButRecordsAndTheirFamilies() {
        assertThat(Contract.all().map(Contract::event)).allSatisfy(event -> {
            assertThat(event.isRecord()).as("%s is a record", event).isTrue();
            assertThat(PublishedEvent.class).isAssignableFrom(event);
        });
    }

    private static List<String> compiledEvents() throws IOException {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.matches(".*V[0-9]+\\.class"))
                    .map(file -> file.replaceAll("\\.class$", "").replace('/', '.'))
                    .toList();
        }
    }
}
