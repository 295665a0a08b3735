package org.tremplin.participant.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.participant.timeline.Line;
import org.tremplin.participant.timeline.Timelines;
import org.tremplin.platform.access.Level;
import org.tremplin.web.Actor;
import org.tremplin.web.Roles;

/** A person: where she is, what happened, what was said of her. */
@Controller
@RequestMapping("/people/{id}")
class PersonPage {

    private static final Set<String> DONE = Set.of("registered", "enrolled", "left", "contact", "unchanged");
    private static final int LINES_AT_ONCE = 50;
    private static final int LINES_ON_OVERVIEW = 12;

    private final People people;
    private final Timelines timelines;
    private final Sentences sentences;
    private final PersonShown shown;

    PersonPage(People people, Timelines timelines, Sentences sentences, PersonShown shown) {
        this.people = people;
        this.timelines = timelines;
        this.sentences = sentences;
        this.shown = shown;
    }

    @ModelAttribute("done")
    @Nullable
    String done(@RequestParam @Nullable String done) {
        return done != null && DONE.contains(done) ? done : null;
    }

    @GetMapping
    String overview(@PathVariable String id, Model model) {
        Person person = people.get(id);
        shown.top(person, model);
        model.addAttribute("programmes", shown.stages(person));
        model.addAttribute("planned", shown.planned(person));
        List<Line> lines = person.shows(Level.PATHWAY) ? timelines.of(id, null) : List.of();
        model.addAttribute("lines", told(lines.subList(0, Math.min(LINES_ON_OVERVIEW, lines.size()))));
        model.addAttribute("more", lines.size() > LINES_ON_OVERVIEW);
        return "people/person";
    }

    @GetMapping("/timeline")
    String timeline(
            @PathVariable String id,
            @RequestParam Line.@Nullable Kind kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Person person = people.get(id, Level.PATHWAY);
        shown.top(person, model);
        List<Line> lines = timelines.of(id, kind);
        int from = Math.clamp((long) Math.max(page, 0) * LINES_AT_ONCE, 0, lines.size());
        model.addAttribute("kinds", Line.Kind.values());
        model.addAttribute("kind", kind == null ? null : kind.code());
        model.addAttribute("planned", kind == null ? shown.planned(person) : List.of());
        model.addAttribute("lines", told(lines.subList(from, Math.min(from + LINES_AT_ONCE, lines.size()))));
        model.addAttribute("page", from / LINES_AT_ONCE);
        model.addAttribute("size", LINES_AT_ONCE);
        model.addAttribute("total", lines.size());
        return "people/timeline";
    }

    @GetMapping("/details")
    String details(@PathVariable String id, Model model) {
        Person person = people.get(id);
        if (!person.shows(Level.SENSITIVE)) {
            person = people.get(id, Level.CONTACT);
        }
        shown.top(person, model);
        model.addAttribute("it", person);
        model.addAttribute("country", shown.country(person.nationality()));
        model.addAttribute("languageName", shown.language(person.language()));
        model.addAttribute("externalIds", shown.externalIds(person));
        Actor actor = Actor.current();
        model.addAttribute(
                "mayErase", actor.hasRole(Roles.COORDINATOR) && actor.partner().equals(person.partner()));
        return "people/details";
    }

    private List<Sentences.Told> told(List<Line> lines) {
        Map<String, String> partners = shown.partnerNames();
        return lines.stream().map(line -> sentences.of(line, partners)).toList();
    }
}
