package org.tremplin.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tremplin.web.Actor;

class CeilingTests {

    @ParameterizedTest
    @CsvSource({
        "coordinator, EXISTENCE CONTACT PATHWAY SENSITIVE",
        "adviser,     EXISTENCE CONTACT PATHWAY SENSITIVE",
        "placement,   EXISTENCE CONTACT PATHWAY",
        "trainer,     ",
        "board,       ",
        "funder,      ",
        "integration, ",
        "participant, ",
        "operator,    ",
        "service,     ",
        "Coordinator, ",
        "unheard-of,  "
    })
    void isWhatTheRoleMayKnowAtMost(String role, String levels) {
        List<Level> most = levels == null
                ? List.of()
                : Arrays.stream(levels.split(" ")).map(Level::valueOf).toList();
        assertThat(Ceiling.of(actor(role))).containsExactlyElementsOf(most);
    }

    @Test
    void isThatOfTheHighestRole() {
        assertThat(Ceiling.of(actor("board", "placement", "trainer")))
                .containsExactly(Level.EXISTENCE, Level.CONTACT, Level.PATHWAY);
        assertThat(Ceiling.of(actor("placement", "adviser"))).containsExactly(Level.values());
        assertThat(Ceiling.of(actor())).isEmpty();
        assertThat(Ceiling.of(Actor.ANONYMOUS)).isEmpty();
    }

    private static Actor actor(String... roles) {
        return new Actor("somebody", "Somebody", "asti", Set.of("asti"), Set.of(roles));
    }
}
