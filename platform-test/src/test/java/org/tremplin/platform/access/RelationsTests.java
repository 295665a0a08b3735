package org.tremplin.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tremplin.platform.access.Level.CONTACT;
import static org.tremplin.platform.access.Level.EXISTENCE;
import static org.tremplin.platform.access.Level.PATHWAY;
import static org.tremplin.platform.access.Level.SENSITIVE;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelationsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 28);

    @Nested
    class LevelsOf {

        @Test
        void areAllForWhoeverRegisteredHer() {
            Relations relations = new Relations("asti", null, null);
            assertThat(relations.levelsOf("asti", TODAY)).containsExactly(Level.values());
            assertThat(relations.levelsOf("cria", TODAY)).isEmpty();
        }

        @Test
        void areAllForWhoeverAccompaniesHerInAnyProgramme() {
            Relations relations = new Relations("asti", Map.of("thrasos", "medef", "conex", "cria"), null);
            assertThat(relations.levelsOf("cria", TODAY)).containsExactly(Level.values());
            assertThat(relations.levelsOf("medef", TODAY)).containsExactly(Level.values());
            assertThat(relations.levelsOf("thrasos", TODAY)).isEmpty();
        }

        @Test
        void areNoneWhereNothingIsKnown() {
            assertThat(Relations.NONE.levelsOf("asti", TODAY)).isEmpty();
            assertThat(Relations.NONE.levelsOf("", TODAY)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void openOneLevelAndThatSheExistsUntilTheLastDay(Level level) {
            Relations relations = shared(Map.of(level.code(), "2026-02-28"));
            assertThat(relations.levelsOf("cria", TODAY)).isEqualTo(EnumSet.of(EXISTENCE, level));
            assertThat(relations.levelsOf("cria", TODAY.minusYears(1))).contains(level);
            assertThat(relations.levelsOf("cria", TODAY.plusDays(1))).isEmpty();
            assertThat(relations.levelsOf("medef", TODAY)).isEmpty();
        }

        @Test
        void endEachForItself() {
            Relations relations = shared(
                    Map.of(CONTACT.code(), "9999-12-31", PATHWAY.code(), "2026-02-27", SENSITIVE.code(), "2026-03-01"));
            assertThat(relations.levelsOf("cria", TODAY)).containsExactly(EXISTENCE, CONTACT, SENSITIVE);
        }

        @Test
        void doNotCloseWhatSheOpenedOtherwise() {
            Relations relations = new Relations("cria", null, Map.of("cria", Map.of(CONTACT.code(), "2000-01-01")));
            assertThat(relations.levelsOf("cria", TODAY)).containsExactly(Level.values());
        }

        private static Relations shared(Map<String, String> levels) {
            return new Relations("asti", null, Map.of("cria", levels));
        }
    }

    @Nested
    class Values {

        @Test
        void areAbsolute() {
            assertThat(Relations.registered("asti")).containsExactly(Map.entry("registeredBy", "asti"));
            assertThat(Relations.accompanied("conex", "cria"))
                    .containsExactly(Map.entry("accompaniedBy.conex", "cria"));
            assertThat(Relations.left("conex"))
                    .containsOnlyKeys("accompaniedBy.conex")
                    .containsValue(null);
        }

        @Test
        void replaceEveryLevelOfThePartner() {
            Map<Level, @Nullable LocalDate> until = new EnumMap<>(Level.class);
            until.put(CONTACT, Relations.OPEN);
            assertThat(Relations.shared("cria", until))
                    .containsOnlyKeys(
                            "shares.cria.existence",
                            "shares.cria.contact",
                            "shares.cria.pathway",
                            "shares.cria.sensitive")
                    .containsEntry("shares.cria.contact", Relations.OPEN)
                    .containsEntry("shares.cria.pathway", null);
        }

        @Test
        void lieWhereTheServiceKeepsThem() {
            assertThat(new RelationsPlace("people", "access.").values(Relations.left("conex")))
                    .containsOnlyKeys("access.accompaniedBy.conex")
                    .containsValue(null);
            assertThat(RelationsPlace.OWN.values(Relations.registered("asti"))).isEqualTo(Relations.registered("asti"));
        }
    }
}
