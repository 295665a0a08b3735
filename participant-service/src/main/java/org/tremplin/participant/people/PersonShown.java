package org.tremplin.participant.people;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tremplin.participant.consortium.PartnerNames;
import org.tremplin.participant.openings.Openings;
import org.tremplin.participant.programmes.Programmes;
import org.tremplin.participant.programmes.Wording;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.web.Actor;
import org.tremplin.web.Roles;

/** What the pages of one person say of her, in the reader's words. */
@Component
class PersonShown {

    private final People people;
    private final Programmes programmes;
    private final Wording wording;
    private final PartnerNames partners;
    private final NextSteps nextSteps;
    private final Sentences sentences;
    private final Access access;
    private final Openings openings;

    PersonShown(
            People people,
            Programmes programmes,
            Wording wording,
            PartnerNames partners,
            NextSteps nextSteps,
            Sentences sentences,
            Access access,
            Openings openings) {
        this.people = people;
        this.programmes = programmes;
        this.wording = wording;
        this.partners = partners;
        this.nextSteps = nextSteps;
        this.sentences = sentences;
        this.access = access;
        this.openings = openings;
    }

    /** Who she is and where, as it stands above each of her pages. */
    record Top(
            String id,
            String name,
            String reference,
            @Nullable String status,
            String partner,
            List<At> pathways,
            @Nullable Dated next,
            Set<Level> levels) {

        /** Whether the reader may know so much of her, by the level's code. */
        public boolean shows(String level) {
            return levels.stream().anyMatch(one -> one.code().equals(level));
        }
    }

    /** Where she is in one programme. */
    record At(
            String code,
            String programme,
            String cohort,
            boolean active,
            @Nullable String stage,
            @Nullable String nextStage,
            @Nullable LocalDate endedOn,
            @Nullable String outcome) {}

    /** Words with a day, null where it has not come. */
    record Dated(String text, @Nullable LocalDate on) {}

    /** The stages of a programme, with the days on which she reached them. */
    record Stages(String programme, String cohort, List<Dated> stages) {}

    /** Who knows her under which identifier. */
    record KnownAs(String partner, @Nullable String value) {}

    /** Puts what stands above every page of hers into the model. */
    void top(Person person, Model model) {
        List<Dated> planned = planned(person);
        model.addAttribute(
                "person",
                new Top(
                        person.id(),
                        person.name(),
                        person.reference(),
                        person.status(),
                        partnerNames().getOrDefault(person.partner(), person.partner()),
                        person.pathways().stream().map(this::at).toList(),
                        planned.isEmpty() ? null : planned.getFirst(),
                        person.levels()));
        boolean writes = Actor.current().hasRole(Roles.COORDINATOR, Roles.ADVISER);
        model.addAttribute("mayWrite", writes && access.mayChange(person.id(), Level.PATHWAY));
        model.addAttribute("mayReach", writes && access.mayChange(person.id(), Level.CONTACT));
        boolean plans = writes || Actor.current().hasRole(Roles.PLACEMENT);
        model.addAttribute("mayPlan", plans && access.mayChange(person.id(), Level.PATHWAY));
        model.addAttribute("mayOpen", writes);
        boolean held = access.mayChange(person.id(), Level.SENSITIVE);
        model.addAttribute(
                "openUntil", held ? null : openings.openUntil(person.id()).orElse(null));
    }

    /** What lies ahead of her, as far as her pathway is shared. */
    List<Dated> planned(Person person) {
        if (!person.shows(Level.PATHWAY)) {
            return List.of();
        }
        return nextSteps.of(person).stream()
                .map(step -> new Dated(sentences.of(step), step.on()))
                .toList();
    }

    /** The stages of her programmes, as far as her pathway is shared. */
    List<Stages> stages(Person person) {
        if (!person.shows(Level.PATHWAY)) {
            return List.of();
        }
        return person.pathways().stream()
                .map(pathway -> new Stages(
                        wording.programme(pathway.programme()),
                        pathway.cohort(),
                        stagesOf(pathway)
                                .map(stage -> new Dated(
                                        Wording.inLanguage(stage.labels()),
                                        pathway.reached().get(stage.code())))
                                .toList()))
                .toList();
    }

    List<KnownAs> externalIds(Person person) {
        Map<String, String> names = partnerNames();
        return person.externalIds().values().stream()
                .map(it -> new KnownAs(names.getOrDefault(it.partner(), it.partner()), it.value()))
                .sorted(Comparator.comparing(KnownAs::partner))
                .toList();
    }

    Map<String, String> partnerNames() {
        return partners.all();
    }

    /** The names of these partners by code, in the order of the names. */
    Map<String, String> partnerNames(Collection<String> codes) {
        Map<String, String> names = partnerNames();
        names.keySet().retainAll(codes);
        return names;
    }

    String country(@Nullable String code) {
        return code == null ? "" : Locale.of("", code).getDisplayCountry(LocaleContextHolder.getLocale());
    }

    String language(@Nullable String code) {
        return code == null ? "" : Locale.of(code).getDisplayLanguage(LocaleContextHolder.getLocale());
    }

    /** All countries by code, in the order of their names in the reader's language. */
    Map<String, String> countries() {
        return byName(Locale.getISOCountries(), this::country);
    }

    /** All languages with a two-letter code, in the order of their names in the reader's language. */
    Map<String, String> languages() {
        return byName(Locale.getISOLanguages(), this::language);
    }

    private static Map<String, String> byName(String[] codes, UnaryOperator<String> nameOf) {
        Collator collator = Collator.getInstance(LocaleContextHolder.getLocale());
        Map<String, String> codeByName = new TreeMap<>(collator);
        Stream.of(codes).forEach(code -> codeByName.putIfAbsent(nameOf.apply(code), code));
        Map<String, String> nameByCode = new LinkedHashMap<>();
        codeByName.forEach((name, code) -> nameByCode.put(code, name));
        return nameByCode;
    }

    private At at(Person.Enrolment it) {
        String stage = people.stageOf(it);
        String outcome = it.outcome();
        return new At(
                it.programme(),
                wording.programme(it.programme()),
                it.cohort(),
                it.active(),
                stage == null ? null : wording.stage(it.programme(), stage),
                stagesOf(it)
                        .dropWhile(one -> stage != null && !one.code().equals(stage))
                        .skip(stage == null ? 0 : 1)
                        .findFirst()
                        .map(one -> Wording.inLanguage(one.labels()))
                        .orElse(null),
                it.endedOn(),
                outcome == null ? null : wording.outcome(it.programme(), outcome));
    }

    Stream<Template.Stage> stagesOf(Person.Enrolment pathway) {
        return programmes.find(pathway.programme()).stream().flatMap(template -> template.stages().stream());
    }
}
