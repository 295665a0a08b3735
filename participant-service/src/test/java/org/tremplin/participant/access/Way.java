package org.tremplin.participant.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.tremplin.platform.access.Level;

/** How a partner came to know a person, or lost it again, with the levels that it holds by it now. */
enum Way {
    NOTHING("", (circle, partner) -> {}),
    REGISTERED("ECPS", (circle, partner) -> {}),
    ACCOMPANIES("ECPS", (circle, partner) -> circle.enrolWith(partner)),
    ACCOMPANIED_ONCE("", (circle, partner) -> {
        circle.enrolWith(partner);
        circle.leave();
    }),
    ASKED("E", (circle, partner) -> circle.refer(partner)),
    ACCEPTED("ECP", (circle, partner) -> circle.accept(circle.refer(partner))),
    DECLINED("", (circle, partner) -> circle.decline(circle.refer(partner))),
    REFERRAL_ENDED("", (circle, partner) -> circle.end(circle.accept(circle.refer(partner)))),
    STEP_OPEN("ECP", (circle, partner) -> circle.planStep(partner)),
    STEP_DONE("", (circle, partner) -> circle.endStep(circle.planStep(partner))),
    STEP_OF_ITS_OWN("", (circle, partner) -> circle.planOwnStep(partner)),
    CONSENT_TO_CONTACT("EC", (circle, partner) -> circle.consent(partner, "contact")),
    CONSENT_TO_PATHWAY("EP", (circle, partner) -> circle.consent(partner, "pathway")),
    CONSENT_TO_SENSITIVE("ES", (circle, partner) -> circle.consent(partner, "sensitive")),
    CONSENT_TO_ALL("ECPS", (circle, partner) -> {
        circle.consent(partner, "contact");
        circle.consent(partner, "pathway");
        circle.consent(partner, "sensitive");
    }),
    CONSENT_WITHDRAWN("", (circle, partner) -> circle.withdraw(circle.consent(partner, "sensitive"))),
    ACCEPTED_AND_CONSENT_WITHDRAWN("ECP", (circle, partner) -> {
        circle.accept(circle.refer(partner));
        circle.withdraw(circle.consent(partner, "contact"));
    }),
    REGISTERED_BEFORE_IT_LEFT("", (circle, partner) -> {}),
    ACCEPTED_BEFORE_IT_LEFT("", (circle, partner) -> circle.accept(circle.refer(partner)));

    private final String levels;
    private final BiConsumer<AroundOnePerson, String> story;

    Way(String levels, BiConsumer<AroundOnePerson, String> story) {
        this.levels = levels;
        this.story = story;
    }

    /** What the partner holds: first letters of the levels. */
    Set<Level> levels() {
        return Arrays.stream(Level.values())
                .filter(level -> levels.contains(level.name().substring(0, 1)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Level.class)));
    }

    boolean isRegistered() {
        return this == REGISTERED || this == REGISTERED_BEFORE_IT_LEFT;
    }

    boolean hasLeft() {
        return this == REGISTERED_BEFORE_IT_LEFT || this == ACCEPTED_BEFORE_IT_LEFT;
    }

    void happen(AroundOnePerson circle, String partner) {
        story.accept(circle, partner);
    }
}
