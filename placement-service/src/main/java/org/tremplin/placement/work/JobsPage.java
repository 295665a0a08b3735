package org.tremplin.placement.work;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tremplin.placement.employers.EmployerChoice;
import org.tremplin.placement.employers.KnownEmployers;
import org.tremplin.placement.enrolments.Enrolment;
import org.tremplin.placement.enrolments.Enrolments;
import org.tremplin.placement.entries.Entries;
import org.tremplin.placement.entries.Pages;
import org.tremplin.placement.entries.Words;
import org.tremplin.placement.occupations.Occupations;
import org.tremplin.placement.parties.Candidates;
import org.tremplin.placement.people.OpenPathways;
import org.tremplin.placement.work.Placements.Work;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.names.Names;
import org.tremplin.web.NotFound;
import org.tremplin.web.Refusal;

/** The list of jobs obtained, and the form that records one. */
@Controller
class JobsPage {

    private static final int SIZE = 50;
    private static final Map<String, String> FIELDS = Map.of(
            "fixed-term-without-months", "months",
            "months-without-fixed-term", "months",
            "contract-unknown", "contract",
            "employer-not-found", "employer");

    private final OpenPathways pathways;
    private final Placements placements;
    private final Candidates candidates;
    private final Enrolments enrolments;
    private final EmployerChoice choice;
    private final KnownEmployers employers;
    private final Occupations occupations;
    private final Names names;
    private final Words words;

    JobsPage(
            OpenPathways pathways,
            Placements placements,
            Candidates candidates,
            Enrolments enrolments,
            EmployerChoice choice,
            KnownEmployers employers,
            Occupations occupations,
            Names names,
            Words words) {
        this.pathways = pathways;
        this.placements = placements;
        this.candidates = candidates;
        this.enrolments = enrolments;
        this.choice = choice;
        this.employers = employers;
        this.occupations = occupations;
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
            String contract,
            String months,
            String key) {

        Form(
                @Nullable String participant,
                @Nullable String programme,
                @Nullable String employer,
                @Nullable String newEmployer,
                @Nullable String rome,
                @Nullable String start,
                @Nullable String contract,
                @Nullable String months,
                @Nullable String key) {
            this.participant = typed(participant);
            this.programme = typed(programme);
            this.employer = typed(employer);
            this.newEmployer = typed(newEmployer);
            this.rome = typed(rome);
            this.start = typed(start);
            this.contract = typed(contract);
            this.months = typed(months);
            this.key = typed(key);
        }

        private static String typed(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/placement/jobs")
    String list(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String cohort,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        String inProgramme = programme.isBlank() ? null : programme;
        String inCohort = cohort.isBlank() ? null : cohort;
        Page<ObtainedJob> found = pathways.page(
                ObtainedJob.class,
                InCohort.of(inProgramme, inCohort),
                PageRequest.of(Math.clamp(page, 0, Pages.LAST), SIZE, InCohort.LATEST_FIRST));
        List<ObtainedJob> shown = found.getContent();
        model.addAttribute("jobs", shown);
        model.addAttribute(
                "people",
                names.of(shown.stream().map(ObtainedJob::participant).distinct().toList()));
        model.addAttribute(
                "employers",
                employers.names(
                        shown.stream().map(ObtainedJob::employer).distinct().toList()));
        model.addAttribute("programmeNames", candidates.programmeNames());
        model.addAttribute("page", found.getNumber());
        model.addAttribute("size", SIZE);
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("programmes", candidates.programmes());
        model.addAttribute("cohorts", candidates.cohorts(inProgramme));
        model.addAttribute("programme", inProgramme);
        model.addAttribute("cohort", inCohort);
        return "placement/jobs";
    }

    @GetMapping("/placement/jobs/new")
    String form(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String participant,
            Model model) {
        if (programme == null || participant == null || participant.isBlank()) {
            candidates.offer(model, programme, cohort);
            model.addAttribute("target", "/placement/jobs/new");
            model.addAttribute("title", words.say("job.new"));
            return "placement/choose";
        }
        pathways.require("participant", participant);
        show(enrolment(participant, programme), model);
        String key = UUID.randomUUID().toString();
        model.addAttribute("form", new Form(participant, programme, "", "", "", "", "", "", key));
        model.addAttribute("faults", Map.of());
        return "placement/job-new";
    }

    @PostMapping("/placement/jobs/new")
    ModelAndView obtain(@ModelAttribute Form form, Model model) {
        pathways.requireToChange("participant", form.participant());
        Enrolment enrolment = enrolment(form.participant(), form.programme());
        Entries entries = new Entries(words);
        boolean isNew = form.newEmployer().equals("yes");
        String employer = choice.read(entries, form.employer(), isNew);
        LocalDate start = entries.day("start", form.start());
        String contract = entries.choice("contract", form.contract(), contracts());
        Integer months = form.months().isBlank()
                ? null
                : Integer.valueOf(entries.number("months", form.months(), 1, JobController.MOST_MONTHS));
        String rome = occupations.read(entries, "rome", form.rome());
        String key = entries.id(form.key()).orElseGet(() -> UUID.randomUUID().toString());
        if (entries.sound()) {
            try {
                choice.join(form.employer(), isNew);
                placements.obtainJob(
                        new Work(enrolment.participant(), enrolment.programme(), employer, rome, start, contract),
                        months,
                        new IdempotencyKey(key, true));
                return new ModelAndView("redirect:/placement/jobs?programme=" + enrolment.programme());
            } catch (Refusal refusal) {
                entries.refused(refusal, FIELDS);
            }
        }
        show(enrolment, model);
        return new ModelAndView(
                "placement/job-new",
                Map.of("form", form, "faults", entries.faults()),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Enrolment enrolment(String participant, String programme) {
        return enrolments.findById(participant + ":" + programme).orElseThrow(() -> new NotFound("enrolment"));
    }

    private void show(Enrolment enrolment, Model model) {
        model.addAttribute("name", names.of(enrolment.participant()));
        model.addAttribute("enrolment", enrolment);
        model.addAttribute("programmeNames", candidates.programmeNames());
        model.addAttribute("employers", choice.offered());
        model.addAttribute("occupations", occupations.all());
        model.addAttribute("contracts", contracts());
    }

    private static List<String> contracts() {
        return Arrays.stream(Contract.values()).map(Contract::code).toList();
    }
}
