package org.tremplin.participant.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.participant.people.PeopleNames;
import org.tremplin.web.Actor;
import org.tremplin.web.Labels;

/** The page that tells what is announced and done, and the form that erases a person. */
@Controller
@RequestMapping("/people")
class ErasurePages {

    private static final ZoneId HERE = ZoneId.systemDefault();
    private static final Set<String> DONE = Set.of("kept", "erased");

    private final Forgetting forgetting;
    private final PeopleNames names;
    private final Labels labels;

    ErasurePages(Forgetting forgetting, PeopleNames names, Labels labels) {
        this.forgetting = forgetting;
        this.names = names;
        this.labels = labels;
    }

    /**
     * One line of the list.
     *
     * @param open whether she can still be looked at
     * @param why kind and code of the reason that is shown, null where there is none
     * @param subscribersKnown whether it is known here who was told of her by a subscription
     * @param confirmed when each place had forgotten her, by its name
     * @param subscribers whoever was told of her by a subscription
     * @param waitingFor names of the places that have not confirmed
     */
    record Row(
            String id,
            String name,
            boolean open,
            String state,
            @Nullable LocalDate on,
            @Nullable Why why,
            @Nullable LocalDate evidenceUntil,
            boolean subscribersKnown,
            Map<String, LocalDateTime> confirmed,
            List<ToldRow> subscribers,
            String waitingFor) {}

    /** A subscriber, and what it acknowledged. */
    record ToldRow(
            String partner,
            String name,
            @Nullable LocalDateTime received,
            @Nullable LocalDateTime confirmed,
            boolean overdue) {}

    /** A code and the sort of codes that it belongs to. */
    record Why(String kind, String code) {}

    @GetMapping("/erasures")
    String list(@RequestParam @Nullable String done, Actor actor, Model model) {
        List<Report> all = forgetting.of(actor.partner());
        Map<String, String> called =
                names.of(all.stream().map(report -> report.it().participant()).toList());
        model.addAttribute(
                "rows",
                all.stream()
                        .map(it -> row(it, called.getOrDefault(it.it().participant(), "")))
                        .toList());
        model.addAttribute("toKeep", Forgetting.TO_KEEP);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return "people/erasures";
    }

    @PostMapping("/erasures/{id}/keep")
    String keep(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Actor actor) {
        forgetting.keep(id, oneOf(Forgetting.TO_KEEP, reason), actor.partner());
        return "redirect:/people/erasures?done=kept";
    }

    @GetMapping("/{id}/erasure")
    String ask(@PathVariable String id, Model model) {
        forgetting.mustKnow(id);
        model.addAttribute("id", id);
        model.addAttribute("name", names.of(id));
        model.addAttribute("reasons", Forgetting.REASONS);
        model.addAttribute("evidenceUntil", forgetting.evidenceUntil(id));
        return "people/erasure";
    }

    @PostMapping("/{id}/erasure")
    String erase(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Actor actor) {
        forgetting.erase(id, oneOf(Forgetting.REASONS, reason), actor.partner());
        return "redirect:/people/erasures?done=erased";
    }

    /** The page offers nothing else; the first where something else comes. */
    private static String oneOf(List<String> offered, String chosen) {
        return offered.contains(chosen) ? chosen : offered.getFirst();
    }

    private Row row(Report report, String name) {
        Forgotten it = report.it();
        return new Row(
                it.participant(),
                name,
                it.erasedOn() == null,
                report.state().code(),
                switch (it.state()) {
                    case ANNOUNCED -> it.from();
                    case KEPT -> it.keptUntil();
                    case WAITING, CONFIRMED -> it.erasedOn();
                },
                why(it),
                it.evidenceUntil(),
                report.place() != null,
                confirmed(report),
                report.subscribers().stream().map(one -> told(report, one)).toList(),
                report.waitingFor().stream().map(this::place).collect(Collectors.joining(", ")));
    }

    private static ToldRow told(Report report, Subscribers.Subscriber one) {
        return new ToldRow(
                one.partner(), one.name(), here(one.receivedAt()), here(one.confirmedAt()), report.isOverdue(one));
    }

    private static @Nullable LocalDateTime here(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, HERE);
    }

    private Map<String, LocalDateTime> confirmed(Report report) {
        Map<String, LocalDateTime> byName = new TreeMap<>();
        report.confirmed().forEach((place, at) -> byName.put(place(place), LocalDateTime.ofInstant(at, HERE)));
        return byName;
    }

    private String place(String code) {
        return labels.of("place", code);
    }

    private static @Nullable Why why(Forgotten it) {
        if (it.reason() != null) {
            return new Why("erasure-reason", it.reason());
        }
        return it.from() == null && it.keptFor() != null ? new Why("keep-reason", it.keptFor()) : null;
    }
}
