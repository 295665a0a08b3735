package org.tremplin.participant.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.participant.consortium.PartnerNames;
import org.tremplin.participant.programmes.Programmes;
import org.tremplin.participant.programmes.Wording;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.web.Actor;
import org.tremplin.web.Roles;

/** The list of people. Filters stand in the address; letters of a name are posted, so that no name stands there. */
@Controller
@RequestMapping("/people")
class PeoplePage {

    private static final int SIZE = 25;
    private static final int LAST_PAGE = 100_000;

    private final People people;
    private final Programmes programmes;
    private final Wording wording;
    private final PartnerNames partners;
    private final CircleShown circle;
    private final Access access;

    PeoplePage(
            People people,
            Programmes programmes,
            Wording wording,
            PartnerNames partners,
            CircleShown circle,
            Access access) {
        this.people = people;
        this.programmes = programmes;
        this.wording = wording;
        this.partners = partners;
        this.circle = circle;
        this.access = access;
    }

    /** One person in the list. */
    record Row(String id, String name, String reference, boolean named, String partner, List<At> pathways) {}

    /** Where she is in one programme; whether she left it is null where her pathway is not shared. */
    record At(
            String programme,
            String cohort,
            @Nullable String stage,
            @Nullable Boolean left) {}

    @GetMapping
    String list(
            @RequestParam @Nullable String programme,
            @RequestParam @Nullable String cohort,
            @RequestParam @Nullable String partner,
            @RequestParam @Nullable String stage,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        PeopleFilter filter = new PeopleFilter(null, given(programme), given(cohort), given(partner), given(stage));
        return show(filter, page, actor, model);
    }

    @PostMapping
    String search(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String programme,
            @RequestParam @Nullable String cohort,
            @RequestParam @Nullable String partner,
            @RequestParam @Nullable String stage,
            @RequestParam(defaultValue = "0") int at,
            Actor actor,
            Model model) {
        PeopleFilter filter = new PeopleFilter(given(q), given(programme), given(cohort), given(partner), given(stage));
        return show(filter, at, actor, model);
    }

    private String show(PeopleFilter filter, int wanted, Actor actor, Model model) {
        int page = Math.clamp(wanted, 0, LAST_PAGE);
        Map<String, String> partnerNames = partners.all();
        People.Found found = people.matching(filter, page, SIZE);
        model.addAttribute(
                "rows",
                found.people().stream().map(person -> row(person, partnerNames)).toList());
        model.addAttribute("total", found.total());
        model.addAttribute("page", page);
        model.addAttribute("size", SIZE);
        model.addAttribute("filter", filter);
        model.addAttribute("chosen", chosen(filter, partnerNames));
        model.addAttribute("partnerNames", partnerNames);
        model.addAttribute(
                "programmeNames",
                programmes.all().stream()
                        .collect(Collectors.toMap(Template::code, it -> Wording.inLanguage(it.labels()))));
        model.addAttribute("cohorts", filter.programme() == null ? List.of() : people.cohorts(filter.programme()));
        model.addAttribute("stages", stages(filter.programme()));
        boolean bound = access.isBound(actor.partner());
        boolean writes = actor.hasRole(Roles.COORDINATOR, Roles.ADVISER);
        model.addAttribute("waiting", writes && bound && !filter.any() ? circle.waiting() : List.of());
        model.addAttribute("bound", bound);
        model.addAttribute("mayRegister", writes && bound);
        model.addAttribute("mayErase", actor.hasRole(Roles.COORDINATOR) && bound);
        return "people/list";
    }

    private Row row(Person person, Map<String, String> partnerNames) {
        List<At> pathways = person.pathways().stream()
                .map(it -> new At(
                        wording.programme(it.programme()),
                        it.cohort(),
                        stageLabel(it),
                        person.shows(Level.PATHWAY) ? !it.active() : null))
                .toList();
        return new Row(
                person.id(),
                person.name(),
                person.reference(),
                person.shows(Level.CONTACT),
                partnerNames.getOrDefault(person.partner(), person.partner()),
                pathways);
    }

    private @Nullable String stageLabel(Person.Enrolment enrolment) {
        String stage = people.stageOf(enrolment);
        return stage == null ? null : wording.stage(enrolment.programme(), stage);
    }

    /** The words of the filters in force, by the name of their parameter. */
    private Map<String, String> chosen(PeopleFilter filter, Map<String, String> partnerNames) {
        Map<String, String> words = new LinkedHashMap<>();
        if (filter.programme() != null) {
            words.put("programme", wording.programme(filter.programme()));
        }
        if (filter.cohort() != null) {
            words.put("cohort", filter.cohort());
        }
        if (filter.stage() != null) {
            words.put("stage", stages(filter.programme()).getOrDefault(filter.stage(), filter.stage()));
        }
        if (filter.partner() != null) {
            words.put("partner", partnerNames.getOrDefault(filter.partner(), filter.partner()));
        }
        return words;
    }

    /** Stages by code: of the programme chosen, else of all, each code once. */
    private Map<String, String> stages(@Nullable String programme) {
        Map<String, String> stages = new LinkedHashMap<>();
        programmes.all().stream()
                .filter(template -> programme == null || template.code().equals(programme))
                .flatMap(template -> template.stages().stream())
                .forEach(stage -> stages.putIfAbsent(stage.code(), Wording.inLanguage(stage.labels())));
        return stages;
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
