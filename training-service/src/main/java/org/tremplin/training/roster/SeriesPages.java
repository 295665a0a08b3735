package org.tremplin.training.roster;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.training.Code;
import org.tremplin.training.Form;
import org.tremplin.training.Sentences;
import org.tremplin.training.attendance.Planning;
import org.tremplin.training.programmes.Programme;
import org.tremplin.training.programmes.Programmes;
import org.tremplin.training.programmes.Titles;
import org.tremplin.training.sheets.RosterRule;
import org.tremplin.training.sheets.SeriesPlan;
import org.tremplin.training.sheets.SeriesPlans;
import org.tremplin.web.Actor;
import org.tremplin.web.Refusal;

/** Series: the list, one with everybody's marks and rates, and the form that plans one. */
@Controller
@RequestMapping("/training/series")
class SeriesPages {

    private final SeriesPlans plans;
    private final RosterRule rule;
    private final Rosters rosters;
    private final Rows rows;
    private final Titles titles;
    private final Programmes programmes;
    private final Planning planning;
    private final Sentences sentences;
    private final Clock clock;

    SeriesPages(
            SeriesPlans plans,
            RosterRule rule,
            Rosters rosters,
            Rows rows,
            Titles titles,
            Programmes programmes,
            Planning planning,
            Sentences sentences,
            Clock clock) {
        this.plans = plans;
        this.rule = rule;
        this.rosters = rosters;
        this.rows = rows;
        this.titles = titles;
        this.programmes = programmes;
        this.planning = planning;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** What the form that plans a series holds; programme and series are one choice, {@code <programme>/<series>}. */
    record PlanForm(
            @NotBlank(message = "{field.choose}") String series,
            @NotBlank(message = "{field.code}") @Code String cohort) {

        PlanForm {
            series = series == null ? "" : series;
            cohort = cohort == null ? "" : cohort.strip();
        }
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            Actor actor,
            Model model) {
        SeriesPlans.Filter filter = new SeriesPlans.Filter(programme, cohort, null, null);
        int size = 50;
        model.addAttribute("series", plans.find(filter, page, size));
        model.addAttribute("total", plans.count(filter));
        model.addAttribute("page", page);
        model.addAttribute("size", size);
        model.addAttribute("programme", programme == null || programme.isBlank() ? null : programme);
        model.addAttribute("cohort", cohort == null || cohort.isBlank() ? null : cohort);
        model.addAttribute("programmes", programmes.findAllByOrderById());
        model.addAttribute("mayWrite", actor.hasRole("trainer", "coordinator"));
        return "roster/list";
    }

    @GetMapping("/{series}")
    String series(@PathVariable UUID series, Actor actor, Locale locale, Model model) {
        SeriesPlan plan = plans.get(series.toString());
        Roster roster = rosters.of(plan);
        model.addAttribute("plan", plan);
        model.addAttribute("roster", roster);
        model.addAttribute("rows", rows.of(roster, 0, locale));
        model.addAttribute(
                "lines", roster.lines().stream().collect(Collectors.toMap(Roster.Line::participant, it -> it)));
        model.addAttribute("standings", roster.standings());
        model.addAttribute("seriesName", titles.series(plan.programme(), plan.code(), locale));
        model.addAttribute("programmeName", titles.programme(plan.programme(), locale));
        model.addAttribute(
                "requiresName",
                plan.requires() == null ? null : titles.series(plan.programme(), plan.requires(), locale));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayWrite", actor.hasRole("trainer", "coordinator") && rule.runs(plan));
        return "roster/series";
    }

    @GetMapping("/new")
    String form(@RequestParam(required = false) @Nullable String cohort, Actor actor, Model model) {
        model.addAttribute("form", new Form().with("cohort", cohort));
        return form(actor, model);
    }

    @PostMapping
    String plan(
            @Valid @ModelAttribute("planForm") PlanForm form,
            BindingResult errors,
            HttpServletRequest request,
            Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("form", Form.of(request, errors, sentences.of("field.unreadable", locale)));
        int slash = form.series().indexOf('/');
        if (errors.hasErrors() || slash < 1) {
            return form(actor, model);
        }
        try {
            String id = planning.plan(
                            form.series().substring(0, slash),
                            form.cohort(),
                            form.series().substring(slash + 1),
                            actor.partner())
                    .id();
            return "redirect:/training/series/" + id;
        } catch (Refusal refusal) {
            model.addAttribute("problem", sentences.of(refusal, locale));
            return form(actor, model);
        }
    }

    private String form(Actor actor, Model model) {
        List<Programme> offered = programmes.findAllByOrderById().stream()
                .filter(it -> !it.series().isEmpty())
                .toList();
        model.addAttribute("programmes", offered);
        model.addAttribute("partner", actor.partner());
        return "roster/plan";
    }
}
