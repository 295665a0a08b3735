package org.tremplin.simulator.world;

import java.time.LocalDate;
import java.util.List;

/** Employers and the jobs that people find with them. */
final class Work {
    private static final List<String> ROMES = List.of(
            "D1102", "M1601", "F1602", "G1602", "K1304", "N1103", "A1414", "H2903", "G1603", "D1106", "F1703", "K2204",
            "A1203", "N4105", "I1604", "J1301");
    private static final List<String> KINDS =
            List.of("Atelier", "Comptoir", "Maison", "Garage", "Hôtel", "Ferme", "Menuiserie", "Boulangerie");
    private static final int ENDS_EARLY = 250;

    private final Consortium.Plan plan;
    private final Diary diary;
    private final Draw draw;

    Work(Consortium.Plan plan, Diary diary, Draw draw) {
        this.plan = plan;
        this.diary = diary;
        this.draw = draw;
    }

    String rome() {
        return draw.of(ROMES);
    }

    /** One of about as many as there were in Connections: 65 internships of 270 people in 53 companies. */
    String employer() {
        var number = draw.below(Math.max(8, plan.participants() / 2));
        return KINDS.get(number % KINDS.size()) + " Tremplin " + (number + 1);
    }

    /** A job that lasts; answers its first day. */
    LocalDate lasting(String programme, LocalDate after) {
        var months = draw.between(6, 24);
        var contract = draw.in(600)
                ? new Diary.Work("permanent", 0)
                : draw.in(700)
                        ? new Diary.Work("fixed-term", months)
                        : new Diary.Work(draw.in(300) ? "civil-service" : "self-employed", 0);
        return job(programme, after, contract);
    }

    /** A job that does not; answers its first day. */
    LocalDate passing(String programme, LocalDate after) {
        var months = draw.between(1, 5);
        var contract = draw.in(500)
                ? new Diary.Work("fixed-term", months)
                : new Diary.Work(draw.in(600) ? "temporary" : "insertion", 0);
        return job(programme, after, contract);
    }

    private LocalDate job(String programme, LocalDate after, Diary.Work contract) {
        var start = after.plusDays(draw.between(7, 120));
        var end = draw.in(ENDS_EARLY) ? start.plusDays(draw.between(60, 500)) : null;
        diary.job(programme, employer(), rome(), start, end, contract);
        return start;
    }
}
