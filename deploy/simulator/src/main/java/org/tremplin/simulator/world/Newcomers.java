package org.tremplin.simulator.world;

import java.util.List;

/** Invents people. */
final class Newcomers {
    private static final List<String> LEVELS = List.of("A1", "A1", "A2", "A2", "A2", "B1", "B1", "B2");
    private static final int OF_THE_LEADING_PARTNER = 800;

    private final Names names = new Names();
    private final Consortium.Plan plan;

    Newcomers(Consortium.Plan plan) {
        this.plan = plan;
    }

    Person draw(Cohort cohort, int number, Draw draw) {
        var conex = cohort.programme().equals("conex");
        var origin = names.draw(draw, !conex);
        var sex = draw.in(15) ? "x" : draw.in(380) ? "f" : "m";
        return new Person(
                externalId(number),
                draw.in(OF_THE_LEADING_PARTNER) ? cohort.partner() : plan.partner(draw),
                origin.given(sex, draw),
                origin.family(draw),
                plan.from().getYear() - age(draw),
                sex,
                origin.nationality(),
                conex ? (draw.in(700) ? "disabled-worker" : "disabled-worker-pending") : status(cohort, draw),
                draw.in(500) ? "fr" : "en",
                draw.in(900) ? draw.of(LEVELS) : null);
    }

    /** Mostly between 20 and 40, some older. */
    private static int age(Draw draw) {
        return draw.in(800) ? draw.between(19, 39) : draw.between(40, 61);
    }

    private static String status(Cohort cohort, Draw draw) {
        return cohort.programme().equals("connections") && draw.in(550) ? "asylum-seeker" : "protection";
    }

    /** The same person, registered by another partner that did not know, with her name spelt otherwise. */
    Person again(Person before, int number, Draw draw) {
        var name = before.familyName();
        var other =
                draw.in(500) ? name + "e" : name.charAt(0) + name.substring(1).replaceFirst("[aeiou]", "y");
        return before.as(externalId(number), plan.partner(draw), other);
    }

    private String externalId(int number) {
        // Formatting would ask for the digits of the machine's language.
        var digits = Integer.toString(number);
        return "s" + plan.seed() + "-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }
}
