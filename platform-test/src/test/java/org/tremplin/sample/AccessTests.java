package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.tremplin.platform.access.Level.CONTACT;
import static org.tremplin.platform.access.Level.EXISTENCE;
import static org.tremplin.platform.access.Level.PATHWAY;
import static org.tremplin.platform.access.Level.SENSITIVE;
import static org.tremplin.test.Eventually.soon;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.tremplin.contracts.participant.AgreementSignedV1;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.ParticipantEvent;
import org.tremplin.contracts.participant.ParticipantRegisteredV1;
import org.tremplin.contracts.participant.PartnerLeftV1;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.ProgrammePublishedV1;
import org.tremplin.contracts.participant.SharingChangedV1;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.NotShared;
import org.tremplin.platform.access.Relations;
import org.tremplin.test.Published;
import org.tremplin.test.TremplinTest;
import org.tremplin.web.NotFound;

/** Access by relation on its real path: published events, the read model of relations, and what {@link Access} answers. */
@TremplinTest
class AccessTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Access access;
    private final Published published;
    private final MongoOperations mongo;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String owner = "owner-" + mark;
    private final String other = "other-" + mark;
    private final String programme = "programme-" + mark;
    private final String amina = UUID.randomUUID().toString();

    AccessTests(Access access, Published published, MongoOperations mongo) {
        this.access = access;
        this.published = published;
        this.mongo = mongo;
        tell(
                programme,
                "programme",
                0,
                new ProgrammePublishedV1(programme, 1, Map.of(), List.of(), List.of(), null, null, List.of(), 6));
        tell(owner, "partner", 1, new AgreementSignedV1(owner, TODAY.minusDays(1), null));
        tell(other, "partner", 1, new AgreementSignedV1(other, TODAY, TODAY));
        tell(
                amina,
                "participant",
                0,
                new ParticipantRegisteredV1(amina, owner, "f", 1990, "SY", "protection", null, null, TODAY));
    }

    @Test
    void isOfWhoeverRegisteredHerAndOfNobodyElse() {
        soon(() -> assertThat(levels("adviser", owner)).containsExactly(Level.values()));
        assertThat(levels("adviser", other)).isEmpty();
        assertThat(visible("adviser", owner, SENSITIVE)).contains(amina);
        assertThat(visible("adviser", other, EXISTENCE)).doesNotContain(amina);
        assertThat(as("adviser", other, () -> refusal(EXISTENCE)))
                .isInstanceOf(NotFound.class)
                .hasMessage("participant-not-found");
        assertThat(as("adviser", owner, () -> refusal(SENSITIVE))).isNull();
    }

    @Test
    void isOfWhoeverAccompaniesHerUntilSheLeaves() {
        tell(amina, "pathway", 0, new EnrolledV1(amina, programme, "2017-2", other, TODAY));
        soon(() -> assertThat(levels("adviser", other)).containsExactly(Level.values()));
        soon(() -> assertThat(visible("adviser", other, SENSITIVE)).contains(amina));
        tell(amina, "pathway", 1, new PathwayEndedV1(amina, programme, "2017-2", "job", "lasting-job", TODAY));
        soon(() -> assertThat(levels("adviser", other)).isEmpty());
        assertThat(visible("adviser", other, EXISTENCE)).doesNotContain(amina);
        tell(amina, "pathway", 0, new EnrolledV1(amina, programme, "2017-2", other, TODAY));
        tell(amina, "pathway", 2, new EnrolledV1(amina, programme, "2018-1", owner, TODAY));
        soon(() -> assertThat(visible("adviser", owner, EXISTENCE)).contains(amina));
        assertThat(levels("adviser", other)).isEmpty();
    }

    @Test
    void isWhatSheSharesUntilItsLastDay() {
        tell(amina, "circle", 0, sharing(null, TODAY, Relations.OPEN, TODAY.minusDays(1)));
        soon(() -> assertThat(levels("adviser", other)).containsExactly(EXISTENCE, CONTACT, PATHWAY));
        assertThat(visible("adviser", other, CONTACT)).contains(amina);
        assertThat(visible("adviser", other, SENSITIVE)).doesNotContain(amina);
        assertThat(as("adviser", other, () -> refusal(SENSITIVE)))
                .isInstanceOfSatisfying(
                        NotShared.class,
                        refused -> assertThat(refused.details()).containsEntry("level", "sensitive"));
        tell(amina, "circle", 1, sharing(null, null, null, null));
        soon(() -> assertThat(levels("adviser", other)).isEmpty());
        tell(amina, "circle", 0, sharing(null, TODAY, Relations.OPEN, TODAY));
        tell(amina, "circle", 2, sharing(TODAY, null, null, null));
        soon(() -> assertThat(levels("adviser", other)).containsExactly(EXISTENCE));
    }

    @ParameterizedTest
    @CsvSource({"placement, 3", "trainer, 0", "board, 0", "funder, 0", "integration, 0", "operator, 0", "service, 0"})
    void isNeverMoreThanTheRoleMayKnow(String role, int levels) {
        soon(() -> assertThat(levels("coordinator", owner)).hasSize(4));
        assertThat(levels(role, owner)).hasSize(levels).doesNotContain(SENSITIVE);
        assertThat(visible(role, owner, PATHWAY).contains(amina)).isEqualTo(levels == 3);
        assertThat(visible(role, owner, SENSITIVE)).isEmpty();
    }

    @Test
    void isOfHerselfWhateverPartnersMayKnow() {
        soon(() -> assertThat(levels("coordinator", owner)).hasSize(4));
        assertThat(Signed.in(amina, owner, List.of("participant", "coordinator"), () -> access.to(amina)))
                .containsExactly(Level.values());
        assertThat(Signed.in(amina, "", List.of("participant"), () -> access.visibleIds(SENSITIVE)))
                .containsExactly(amina);
        assertThat(Signed.in("somebody", owner, List.of("participant", "coordinator"), () -> access.to(amina)))
                .isEmpty();
        assertThat(Signed.in("somebody", owner, List.of("participant"), () -> access.visibleIds(EXISTENCE)))
                .isEmpty();
    }

    @Test
    void isNobodysWithoutAnAgreementInForce() {
        soon(() -> assertThat(levels("coordinator", owner)).hasSize(4));
        tell(owner, "partner", 2, new AgreementSignedV1(owner, TODAY.plusDays(1), null));
        soon(() -> assertThat(levels("coordinator", owner)).isEmpty());
        assertThat(visible("coordinator", owner, EXISTENCE)).isEmpty();
        assertThat(access.isBound(owner)).isFalse();
        tell(owner, "partner", 3, new AgreementSignedV1(owner, TODAY, TODAY.plusYears(1)));
        soon(() -> assertThat(visible("coordinator", owner, SENSITIVE)).contains(amina));
        tell(owner, "partner", 4, new PartnerLeftV1(owner, TODAY.minusDays(1)));
        soon(() -> assertThat(levels("coordinator", owner)).isEmpty());
        assertThat(access.isBound("")).isFalse();
        assertThat(levels("coordinator", "stranger-" + mark)).isEmpty();
    }

    @Test
    void isNobodysWithoutAToken() {
        soon(() -> assertThat(levels("coordinator", owner)).hasSize(4));
        assertThat(access.to(amina)).isEmpty();
        assertThat(access.visibleIds(EXISTENCE)).isEmpty();
    }

    @Test
    void isAskedForManyAtOnce() {
        soon(() -> assertThat(levels("coordinator", owner)).hasSize(4));
        assertThat(as("placement", owner, () -> access.to(List.of(amina, "nobody"))))
                .isEqualTo(Map.of(amina, Set.of(EXISTENCE, CONTACT, PATHWAY), "nobody", Set.of()));
    }

    private SharingChangedV1 sharing(
            @Nullable LocalDate existence,
            @Nullable LocalDate contact,
            @Nullable LocalDate pathway,
            @Nullable LocalDate sensitive) {
        return new SharingChangedV1(amina, other, existence, contact, pathway, sensitive);
    }

    private void tell(String subject, String stream, long sequence, ParticipantEvent event) {
        published.tell(subject, "/participant/" + stream + "/" + subject, sequence, event);
    }

    private Set<Level> levels(String role, String partner) {
        return as(role, partner, () -> access.to(amina));
    }

    /** Whom the query finds is whom the set of ids holds. */
    private Set<String> visible(String role, String partner, Level level) {
        return as(role, partner, () -> {
            Set<String> ids = access.visibleIds(level);
            assertThat(mongo.count(Query.query(access.visible(level)), "relations"))
                    .isEqualTo(ids.size());
            return ids;
        });
    }

    private @Nullable Throwable refusal(Level level) {
        return catchThrowable(() -> access.require(amina, level));
    }

    private static <T> T as(String role, String partner, Supplier<T> question) {
        return Signed.in(role + "@" + partner, partner, List.of(role), question);
    }
}
