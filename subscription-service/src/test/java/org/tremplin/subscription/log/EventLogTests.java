package org.tremplin.subscription.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantErasedV1;
import org.tremplin.contracts.participant.PartnerJoinedV1;
import org.tremplin.platform.publishing.PublishedTypes;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;

@TremplinTest
class EventLogTests {

    private static final String ENROLLED = PublishedTypes.nameOf(EnrolledV1.class);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final EventLog log;
    private final Published published;
    private final JdbcClient database;

    EventLogTests(EventLog log, Published published, JdbcClient database) {
        this.log = log;
        this.published = published;
        this.database = database;
    }

    @Test
    void keepsEachEventOnceInOrderWithoutGaps() {
        String anna = UUID.randomUUID().toString();
        for (long sequence : new long[] {0, 1, 1, 2, 0}) {
            published.tell(anna, "/log/" + anna, sequence, enrolled(anna));
        }
        published.tellRaw(anna, "/log/" + anna, 3, ENROLLED, "no json");
        published.tell(anna, "/log/" + anna, 4, enrolled(anna));
        Eventually.soon(
                () -> assertThat(of(anna)).extracting(LoggedEvent::sequence).containsExactly(0L, 1L, 2L, 4L));
        assertThat(database.sql("select position from event_log order by position")
                        .query(Long.class)
                        .list())
                .isEqualTo(LongStream.rangeClosed(1, log.head()).boxed().toList());
        assertThat(database.sql("select count(*) from unreadable_record")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsPayloadsByteForByteAndKnowsWhomTheyConcern() {
        String bela = UUID.randomUUID().toString();
        String payload =
                "{ \"participant\":\"" + bela + "\",\"programme\":\"conex\",\"partner\":\"cria\", \"more\":1.50 }";
        published.tellRaw(bela, "/log/" + bela, 0, ENROLLED, payload);
        Eventually.soon(() -> assertThat(of(bela)).hasSize(1));
        LoggedEvent event = of(bela).getFirst();
        assertThat(new String(event.data(), StandardCharsets.UTF_8)).isEqualTo(payload);
        assertThat(event.programme()).isEqualTo("conex");
        assertThat(event.partner())
                .as("the payload's before the one it was done for")
                .isEqualTo("cria");
        assertThat(event.actor()).isEqualTo("asti");
    }

    @Test
    void readsWhatIsOfTheTypesAsked() {
        String carl = UUID.randomUUID().toString();
        long before = log.head();
        published.tell(carl, "/log/" + carl, 0, enrolled(carl));
        published.tell("p-" + carl, "/log/p-" + carl, 0, new PartnerJoinedV1("p-" + carl, "P", "council", DAY));
        Eventually.soon(() -> assertThat(log.head()).isGreaterThanOrEqualTo(before + 2));
        assertThat(log.after(
                        new Interest(List.of(PublishedTypes.nameOf(PartnerJoinedV1.class)), null, List.of()),
                        before,
                        Long.MAX_VALUE,
                        10))
                .extracting(LoggedEvent::subject)
                .contains("p-" + carl)
                .doesNotContain(carl);
    }

    @Test
    void keepsOfAnErasedPersonHerIdAloneAlsoOfWhatComesLater() {
        String dora = UUID.randomUUID().toString();
        String emil = UUID.randomUUID().toString();
        published.tell(dora, "/log/" + dora, 0, enrolled(dora));
        published.tell(emil, "/log/" + emil, 0, enrolled(emil));
        Eventually.soon(
                () -> assertThat(payloads(dora)).singleElement().asString().contains("connections"));
        published.tell(dora, "/log/" + dora, 1, new ParticipantErasedV1(dora, DAY));
        published.tell(dora, "/elsewhere/" + dora, 0, enrolled(dora));
        Eventually.soon(() -> assertThat(payloads(dora))
                .hasSize(2)
                .allSatisfy(payload -> assertThat(payload).isEqualToIgnoringWhitespace(onlyId(dora))));
        Eventually.soon(() -> assertThat(stored(dora))
                .hasSize(2)
                .allSatisfy(payload -> assertThat(payload).isEqualToIgnoringWhitespace(onlyId(dora))));
        Eventually.soon(
                () -> assertThat(database.sql("select forgotten_at is not null from forgotten where participant = ?")
                                .param(dora)
                                .query(Boolean.class)
                                .list())
                        .containsExactly(true));
        assertThat(stored(emil)).singleElement().asString().contains("connections");
    }

    private List<String> payloads(String subject) {
        return of(subject).stream()
                .map(event -> new String(event.data(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<String> stored(String subject) {
        return database.sql("select convert_from(data, 'UTF8') from event_log where subject = ? and type = ?")
                .params(subject, ENROLLED)
                .query(String.class)
                .list();
    }

    private static String onlyId(String participant) {
        return "{\"participant\":\"" + participant + "\"}";
    }

    private List<LoggedEvent> of(String subject) {
        return log.after(new Interest(List.of(ENROLLED), null, List.of()), 0, Long.MAX_VALUE, 1000).stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    private static EnrolledV1 enrolled(String participant) {
        return new EnrolledV1(participant, "connections", "2026-1", "asti", DAY);
    }
}
