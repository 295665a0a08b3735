package org.tremplin.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Anything that may happen to a cohort, in any order, with redeliveries and late duplicates in between. */
final class History {

    private static final List<String> MARKS = List.of("present", "late", "excused", "absent");
    private static final List<String> STAGES = List.of("info-certified", "internship-started", "job-obtained");
    private static final List<String> ELSEWHERE = List.of("ecdl", "chamber-of-trades", "chamber-of-employees");
    private static final List<String> KINDS = List.of("info", "workshop", "internship");

    private final Consortium consortium;
    private final Random chance;
    private final List<String> people = new ArrayList<>();
    private final Map<String, String> series = new HashMap<>();
    private final Map<String, String> marks = new HashMap<>();
    private final Map<String, String> certificates = new HashMap<>();
    private int numbers;

    History(Consortium consortium, Random chance) {
        this.consortium = consortium;
        this.chance = chance;
    }

    void happens(int participants, int facts) {
        series.put("info", consortium.plans("info", 4));
        series.put("workshop", consortium.plans("workshop", 2));
        for (int i = 0; i < participants; i++) {
            people.add(consortium.enrols());
        }
        for (int i = 0; i < facts; i++) {
            fact(any(people));
            if (chance.nextInt(4) == 0) {
                consortium.again(chance);
            }
        }
    }

    private void fact(String participant) {
        switch (chance.nextInt(12)) {
            case 0 -> consortium.reaches(participant, any(STAGES));
            case 1 -> consortium.isTakenBack(participant, any(STAGES));
            case 2, 3 -> certificate(participant, any(KINDS));
            case 4 -> consortium.brings(participant, any(ELSEWHERE));
            case 5 -> internship(participant);
            case 6 -> session();
            case 7 -> {
                if (chance.nextInt(4) == 0) {
                    consortium.leaves(participant, "dropped-out", "other");
                }
            }
            default -> mark(participant);
        }
    }

    private void mark(String participant) {
        String code = any(List.of("info", "workshop"));
        int session = 1 + chance.nextInt(code.equals("info") ? 4 : 2);
        String key = participant + code + session;
        String before = marks.get(key);
        if (before == null) {
            String mark = any(MARKS);
            marks.put(key, mark);
            if (mark.equals("present") || mark.equals("late")) {
                consortium.attends(participant, series.get(code), code, session, mark);
            } else {
                consortium.misses(participant, series.get(code), code, session, mark);
            }
        } else {
            String after = chance.nextInt(3) == 0 ? "unknown" : any(MARKS);
            consortium.isCorrected(participant, series.get(code), code, session, before, after);
            if (after.equals("unknown")) {
                marks.remove(key);
            } else {
                marks.put(key, after);
            }
        }
    }

    private void certificate(String participant, String kind) {
        String held = certificates.remove(participant + kind);
        if (held == null) {
            String number = consortium.programme + "-" + ++numbers;
            certificates.put(participant + kind, number);
            consortium.isAwarded(participant, kind, number);
        } else {
            consortium.isRevoked(participant, kind, held);
        }
    }

    private void internship(String participant) {
        String employer = "employer-" + chance.nextInt(5);
        String id = consortium.agrees(participant, employer, 100 + chance.nextInt(140));
        consortium.starts(participant, id, employer);
        consortium.logs(participant, id, 60 * chance.nextInt(50));
        if (chance.nextBoolean()) {
            consortium.completes(participant, id, employer, 60 * chance.nextInt(100));
        } else if (chance.nextBoolean()) {
            consortium.breaksOff(participant, id, employer, 15 * chance.nextInt(100));
        }
    }

    private void session() {
        if (chance.nextInt(3) == 0) {
            consortium.cancels(series.get("info"), 4);
        }
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
