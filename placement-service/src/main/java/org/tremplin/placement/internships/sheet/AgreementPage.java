package org.tremplin.placement.internships.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tremplin.placement.employers.EmployerChoice;
import org.tremplin.placement.enrolments.Enrolment;
import org.tremplin.placement.enrolments.Enrolments;
import org.tremplin.placement.entries.Entries;
import org.tremplin.placement.entries.Words;
import org.tremplin.placement.internships.Agreements;
import org.tremplin.placement.internships.Agreements.Wish;
import org.tremplin.placement.internships.Budget;
import org.tremplin.placement.internships.Hours;
import org.tremplin.placement.occupations.Occupations;
import org.tremplin.placement.parties.Candidates;
import org.tremplin.placement.people.OpenPathways;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.names.Names;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;
import org.tremplin.web.Refusal;

/** Agreeing on an internship: first the person, then the terms, with what is left of the budget in view. */
@Controller
class AgreementPage {

    private static final int MOST_HOURS = 5_000;
    private static final Map<String, String> FIELDS = Map.of(
            "internship-budget-exceeded", "hours",
            "internship-without-hours", "hours",
            "internship-period-exceeded", "end",
            "internship-ends-before-start", "end",
            "employer-not-found", "employer");

    private final Candidates candidates;
    private final Enrolments enrolments;
    private final EmployerChoice employers;
    private final Occupations occupations;
    private final InternshipSheets sheets;
    private final InternshipView view;
    private final Agreements agreements;
    private final Names names;
    private final Words words;
    private final OpenPathways pathways;

    AgreementPage(
            Candidates candidates,
            Enrolments enrolments,
            EmployerChoice employers,
            Occupations occupations,
            InternshipSheets sheets,
            InternshipView view,
            Agreements agreements,
            Names names,
            Words words,
            OpenPathways pathways) {
        this.pathways = pathways;
        this.candidates = candidates;
        this.enrolments = enrolments;
        this.employers = employers;
        this.occupations = occupations;
        this.sheets = sheets;
        this.view = view;
        this.agreements = agreements;
        this.names = names;
        this.words = words;
    }

    /** What was typed, as it was typed. */
    record Form(
            String participant,
            String programme,
            String employer,
            String newEmployer,
            String rome,
            String start,
            String end,
            String hours,
            String key) {

        Form(
                @Nullable String participant,
                @Nullable String programme,
                @Nullable String employer,
                @Nullable String newEmployer,
                @Nullable String rome,
                @Nullable String start,
                @Nullable String end,
                @Nullable String hours,
                @Nullable String key) {
            this.participant = typed(participant);
            this.programme = typed(programme);
            this.employer = typed(employer);
            this.newEmployer = typed(newEmployer);
            this.rome = typed(rome);
            this.start = typed(start);
            this.end = typed(end);
            this.hours = typed(hours);
            this.key = typed(key);
        }

        private static String typed(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/placement/internships/new")
    String page(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String participant,
            Model model) {
        if (programme == null || participant == null || participant.isBlank()) {
            candidates.offer(model, programme, cohort);
            model.addAttribute("target", "/placement/internships/new");
            model.addAttribute("title", words.say("agree.title"));
            return "placement/choose";
        }
        pathways.require("participant", participant);
        Enrolment enrolment = enrolment(participant, programme);
        int left = show(enrolment, model);
        model.addAttribute(
                "form",
                new Form(
                        participant,
                        programme,
                        "",
                        "",
                        "",
                        "",
                        "",
                        left == 0 ? "" : words.hours(left),
                        UUID.randomUUID().toString()));
        model.addAttribute("faults", Map.of());
        return "placement/agree";
    }

    @PostMapping("/placement/internships/new")
    ModelAndView agree(@ModelAttribute Form form, Actor actor, Model model) {
        pathways.requireToChange("participant", form.participant());
        Enrolment enrolment = enrolment(form.participant(), form.programme());
        Entries entries = new Entries(words);
        boolean isNew = form.newEmployer().equals("yes");
        String employer = employers.read(entries, form.employer(), isNew);
        LocalDate start = entries.day("start", form.start());
        LocalDate end = entries.day("end", form.end());
        BigDecimal hours = entries.hours("hours", form.hours(), MOST_HOURS);
        String rome = occupations.read(entries, "rome", form.rome());
        String key = entries.id(form.key()).orElseGet(() -> UUID.randomUUID().toString());
        if (entries.sound()) {
            try {
                employers.join(form.employer(), isNew);
                Wish wish = new Wish(
                        enrolment.participant(),
                        enrolment.programme(),
                        employer,
                        actor.partner(),
                        rome,
                        start,
                        end,
                        Hours.minutes(hours));
                String id =
                        agreements.agree(wish, new IdempotencyKey(key, true)).id();
                return new ModelAndView("redirect:/placement/internships/" + id);
            } catch (Refusal refusal) {
                entries.refused(refusal, FIELDS);
            }
        }
        show(enrolment, model);
        return new ModelAndView(
                "placement/agree", Map.of("form", form, "faults", entries.faults()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Enrolment enrolment(String participant, String programme) {
        return enrolments.findById(participant + ":" + programme).orElseThrow(() -> new NotFound("enrolment"));
    }

    private int show(Enrolment enrolment, Model model) {
        List<InternshipSheet> all = sheets.of(enrolment.id());
        view.showBudget(enrolment.programme(), all, model);
        model.addAttribute("name", names.of(enrolment.participant()));
        model.addAttribute("enrolment", enrolment);
        model.addAttribute("employers", employers.offered());
        model.addAttribute("occupations", occupations.all());
        return model.getAttribute("budget") instanceof Budget budget ? budget.leftMinutes() : 0;
    }
}
