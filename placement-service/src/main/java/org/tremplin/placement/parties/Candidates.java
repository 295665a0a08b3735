package org.tremplin.placement.parties;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.annotation.RequestScope;
import org.tremplin.placement.enrolments.Enrolment;
import org.tremplin.placement.enrolments.Enrolments;
import org.tremplin.placement.people.OpenPathways;
import org.tremplin.placement.programmes.Programmes;
import org.tremplin.platform.names.Names;

/** Offers programmes, cohorts and the people in them to choose from, for one request. */
@Component
@RequestScope
public class Candidates {

    private final Programmes programmes;
    private final Enrolments enrolments;
    private final Names names;
    private final OpenPathways pathways;
    private @Nullable List<Choice> offered;

    Candidates(Programmes programmes, Enrolments enrolments, Names names, OpenPathways pathways) {
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.names = names;
        this.pathways = pathways;
    }

    /**
     * Something to choose.
     *
     * @param code what stands for it
     * @param label what to call it
     */
    public record Choice(String code, String label) {}

    /** The programmes, by name. */
    public List<Choice> programmes() {
        List<Choice> all = offered;
        if (all == null) {
            all = programmes.findAllByOrderById().stream()
                    .map(programme -> new Choice(programme.id(), programme.label(LocaleContextHolder.getLocale())))
                    .sorted(byLabel())
                    .toList();
            offered = all;
        }
        return all;
    }

    /** Code to name of every programme. */
    public Map<String, String> programmeNames() {
        return programmes().stream().collect(Collectors.toMap(Choice::code, Choice::label));
    }

    /** The cohorts of a programme in which the actor sees somebody, the latest first; none where no programme is chosen. */
    public List<String> cohorts(@Nullable String programme) {
        return programme == null
                ? List.of()
                : enrolments.findByProgramme(programme).stream()
                        .filter(enrolment -> pathways.contains(enrolment.participant()))
                        .map(Enrolment::cohort)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
    }

    /** The people of a cohort whose pathway is open to the actor, by name. */
    public List<Choice> people(String programme, String cohort) {
        List<String> ids = enrolments.findByProgrammeAndCohort(programme, cohort).stream()
                .map(Enrolment::participant)
                .toList();
        return names.of(pathways.shown(ids)).entrySet().stream()
                .map(named -> new Choice(named.getKey(), named.getValue()))
                .sorted(byLabel())
                .toList();
    }

    /** Puts what a page needs for choosing somebody into its model. */
    public void offer(Model model, @Nullable String programme, @Nullable String cohort) {
        model.addAttribute("programmes", programmes());
        model.addAttribute("cohorts", cohorts(programme));
        model.addAttribute("people", programme == null || cohort == null ? List.of() : people(programme, cohort));
        model.addAttribute("programme", programme);
        model.addAttribute("cohort", cohort);
    }

    private static Comparator<Choice> byLabel() {
        Collator collator = Collator.getInstance(LocaleContextHolder.getLocale());
        return Comparator.comparing(Choice::label, collator);
    }
}
