package org.tremplin.training.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tremplin.training.attendance.AttendancePolicy;
import org.tremplin.training.attendance.AttendanceRate;
import org.tremplin.training.attendance.Excused;
import org.tremplin.training.attendance.Mark;
import org.tremplin.training.certificates.Certificates;
import org.tremplin.training.enrolments.Enrolment;
import org.tremplin.training.enrolments.Enrolments;
import org.tremplin.training.sheets.RosterRule;
import org.tremplin.training.sheets.SeriesPlan;
import org.tremplin.training.sheets.Sheet;
import org.tremplin.training.sheets.Sheets;

/**
 * Puts a series' roster together: everybody enrolled in the cohort to whom the series is open, and whoever has a mark.
 */
@Component
public class Rosters {

    private final Sheets sheets;
    private final Enrolments enrolments;
    private final Certificates certificates;
    private final RosterRule rule;

    Rosters(Sheets sheets, Enrolments enrolments, Certificates certificates, RosterRule rule) {
        this.sheets = sheets;
        this.enrolments = enrolments;
        this.certificates = certificates;
        this.rule = rule;
    }

    /** The roster of a series as of now, with those whom the actor sees on it. */
    public Roster of(SeriesPlan plan) {
        List<Sheet> sessions = sheets.of(plan);
        Map<String, Map<Integer, Sheet.Entry>> entries = entries(sessions);
        Set<String> open = allOpenTo(plan);
        Set<String> people = new HashSet<>(open);
        people.addAll(entries.keySet());
        AttendancePolicy policy = policy(plan);
        Set<Integer> cancelled = cancelled(sessions);
        Set<String> shown = rule.shown(plan, people);
        rule.note(plan, shown);
        return new Roster(
                plan,
                sessions,
                shown.stream()
                        .sorted()
                        .map(it -> line(it, open.contains(it), entries.getOrDefault(it, Map.of()), policy, cancelled))
                        .toList());
    }

    /** Those whom the actor sees of the people to whom a series is open. */
    public Set<String> openTo(SeriesPlan plan) {
        return rule.shown(plan, allOpenTo(plan));
    }

    /** To whom a series is open: everybody enrolled, or of these who holds the certificate that it requires. */
    private Set<String> allOpenTo(SeriesPlan plan) {
        Set<String> enrolled = enrolments.of(plan.programme(), plan.cohort()).stream()
                .map(Enrolment::participant)
                .collect(Collectors.toSet());
        if (plan.requires() != null) {
            enrolled.retainAll(certificates.holders(plan.programme(), plan.requires()));
        }
        return enrolled;
    }

    private static Roster.Line line(
            String participant,
            boolean open,
            Map<Integer, Sheet.Entry> entries,
            AttendancePolicy policy,
            Set<Integer> cancelled) {
        Map<Integer, Mark> marks = new HashMap<>();
        entries.forEach((session, entry) -> marks.put(session, Mark.of(entry.mark())));
        AttendanceRate rate = policy.rate(marks, cancelled);
        return new Roster.Line(participant, open, entries, rate);
    }

    private static Map<String, Map<Integer, Sheet.Entry>> entries(List<Sheet> sessions) {
        Map<String, Map<Integer, Sheet.Entry>> entries = new HashMap<>();
        for (Sheet sheet : sessions) {
            sheet.marks()
                    .forEach((participant, entry) -> entries.computeIfAbsent(participant, it -> new TreeMap<>())
                            .put(sheet.number(), entry));
        }
        return entries;
    }

    private static Set<Integer> cancelled(List<Sheet> sessions) {
        return sessions.stream()
                .filter(it -> it.cancelled() != null)
                .map(Sheet::number)
                .collect(Collectors.toSet());
    }

    private static AttendancePolicy policy(SeriesPlan plan) {
        return new AttendancePolicy(plan.sessions(), plan.thresholdPercent(), Excused.of(plan.excused()));
    }
}
