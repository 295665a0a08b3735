package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.tremplin.platform.following.Following;
import org.tremplin.test.TremplinTest;

/** A service in which nothing has happened yet, with a database of its own. */
@TremplinTest
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class EmptyStoreTests {

    private final Following following;

    EmptyStoreTests(Following following) {
        this.following = following;
    }

    @Test
    void isNotBehind() {
        assertThat(following.storedEvents()).isZero();
        assertThat(following.awaitStored(Duration.ofMillis(1))).isTrue();
    }
}
