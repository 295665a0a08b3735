package org.tremplin.platform.commanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;

class CommandTargetsTests {

    private record Rename(
            String name, @TargetAggregateIdentifier String id) {}

    private record Shout(String word) {}

    @Test
    void readsTheAnnotatedComponent() {
        assertThat(CommandTargets.of(new Rename("new", "one"))).isEqualTo("one");
        assertThat(CommandTargets.of(new Rename("new", "two"))).isEqualTo("two");
    }

    @Test
    void refusesCommandForNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandTargets.of(new Shout("hey")))
                .withMessageEndingWith("does not say to which aggregate it goes");
        assertThatIllegalArgumentException().isThrownBy(() -> CommandTargets.of(new Rename("new", null)));
    }
}
