package org.tremplin.reporting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tremplin.contracts.PublishedEvent;
import org.tremplin.contracts.participant.EnrolledV1;
import org.tremplin.contracts.participant.PathwayEndedV1;
import org.tremplin.contracts.participant.StageReachedV1;
import org.tremplin.contracts.participant.StageRetractedV1;
import org.tremplin.contracts.placement.InternshipAgreedV1;
import org.tremplin.contracts.placement.InternshipBrokenOffV1;
import org.tremplin.contracts.placement.InternshipCompletedV1;
import org.tremplin.contracts.placement.InternshipHoursLoggedV1;
import org.tremplin.contracts.training.AttendanceCorrectedV1;
import org.tremplin.contracts.training.CertificateAwardedV1;
import org.tremplin.contracts.training.CertificateRevokedV1;
import org.tremplin.contracts.training.ExternalCertificateRecordedV1;
import org.tremplin.contracts.training.SessionAttendedV1;
import org.tremplin.contracts.training.SessionCancelledV1;
import org.tremplin.contracts.training.SessionMissedV1;

/** Figures counted by going through a history once, event by event, with nothing in common with the service. */
final class Naive {

    final Set<String> enrolled = new HashSet<>();
    final Map<String, Set<String>> stages = new HashMap<>();
    final Map<String, Set<String>> certificates = new HashMap<>();
    final Map<String, Set<String>> elsewhere = new TreeMap<>();
    final Map<String, String> exits = new HashMap<>();
    final Map<String, Map<Integer, Map<String, String>>> marks = new HashMap<>();
    final Map<String, Set<Integer>> cancelled = new HashMap<>();
    final Map<String, Integer> planned = new LinkedHashMap<>();
    final Map<String, Integer> worked = new HashMap<>();
    final Map<String, String> states = new HashMap<>();
    final Set<String> employers = new HashSet<>();

    static Naive of(List<PublishedEvent> history) {
        Naive figures = new Naive();
        history.forEach(figures::count);
        return figures;
    }

    /** Present, late, excused, absent, unknown and expected of one session. */
    List<Long> session(String series, boolean open, int session) {
        if (cancelled.getOrDefault(series, Set.of()).contains(session)) {
            return List.of(0L, 0L, 0L, 0L, 0L, 0L);
        }
        Map<Integer, Map<String, String>> sessions = marks.getOrDefault(series, Map.of());
        Set<String> expected = new HashSet<>(open ? enrolled : certificates.getOrDefault("info", Set.of()));
        sessions.values().forEach(marked -> expected.addAll(marked.keySet()));
        Map<String, String> here = sessions.getOrDefault(session, Map.of());
        long unknown = expected.stream().filter(one -> !here.containsKey(one)).count();
        return List.of(in(here, "present"), in(here, "late"), in(here, "excused"), in(here, "absent"), unknown, (long)
                expected.size());
    }

    private static long in(Map<String, String> marks, String mark) {
        return marks.values().stream().filter(mark::equals).count();
    }

    private void count(PublishedEvent event) {
        switch (event) {
            case EnrolledV1 e -> enrolled.add(e.participant());
            case StageReachedV1 e -> of(stages, e.stage()).add(e.participant());
            case StageRetractedV1 e -> of(stages, e.stage()).remove(e.participant());
            case PathwayEndedV1 e -> exits.put(e.participant(), e.outcome());
            case CertificateAwardedV1 e -> of(certificates, e.kind()).add(e.participant());
            case CertificateRevokedV1 e -> of(certificates, e.kind()).remove(e.participant());
            case ExternalCertificateRecordedV1 e -> of(elsewhere, e.kind()).add(e.participant());
            case SessionAttendedV1 e -> mark(e.series(), e.session(), e.participant(), e.mark());
            case SessionMissedV1 e -> mark(e.series(), e.session(), e.participant(), e.mark());
            case AttendanceCorrectedV1 e -> mark(e.series(), e.session(), e.participant(), e.after());
            case SessionCancelledV1 e ->
                cancelled.computeIfAbsent(e.series(), series -> new HashSet<>()).add(e.session());
            case InternshipAgreedV1 e -> {
                planned.put(e.internship(), e.minutesPlanned());
                employers.add(e.employer());
                states.put(e.internship(), "agreed");
            }
            case InternshipHoursLoggedV1 e -> worked.put(e.internship(), e.totalMinutes());
            case InternshipCompletedV1 e -> ends(e.internship(), e.minutes(), "completed");
            case InternshipBrokenOffV1 e -> ends(e.internship(), e.minutes(), "broken-off");
            default -> {}
        }
    }

    private void ends(String internship, int minutes, String state) {
        worked.put(internship, minutes);
        states.put(internship, state);
    }

    private void mark(String series, int session, String participant, String mark) {
        Map<String, String> marked =
                marks.computeIfAbsent(series, one -> new HashMap<>()).computeIfAbsent(session, one -> new HashMap<>());
        if (mark.equals("unknown")) {
            marked.remove(participant);
        } else {
            marked.put(participant, mark);
        }
    }

    private static Set<String> of(Map<String, Set<String>> sets, String key) {
        return sets.computeIfAbsent(key, one -> new HashSet<>());
    }
}
