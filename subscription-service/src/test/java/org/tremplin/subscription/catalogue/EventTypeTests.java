package org.tremplin.subscription.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tremplin.contracts.DataClass;
import tools.jackson.databind.json.JsonMapper;

class EventTypeTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final EventType first = type("training", "session-attended", 1);

    @Test
    void isNamedAfterOwnerFactAndVersion() {
        EventType twelfth = type("training", "session-attended", 12);

        assertThat(twelfth.name()).isEqualTo("session-attended");
        assertThat(twelfth.version()).isEqualTo(12);
    }

    @Test
    void knowsOtherVersionsOfTheSameFact() {
        assertThat(first.isVersionOfSame(type("training", "session-attended", 2)))
                .isTrue();
        assertThat(first.isVersionOfSame(type("training", "session-missed", 1))).isFalse();
        assertThat(type("training", "erasure-confirmed", 1).isVersionOfSame(type("placement", "erasure-confirmed", 1)))
                .isFalse();
    }

    private static EventType type(String producer, String name, int version) {
        return new EventType(
                "org.tremplin.%s.%s.v%d".formatted(producer, name, version),
                producer + "-service",
                "tremplin.%s.v1".formatted(producer),
                DataClass.FIGURES,
                JSON.createObjectNode(),
                JSON.createObjectNode());
    }
}
