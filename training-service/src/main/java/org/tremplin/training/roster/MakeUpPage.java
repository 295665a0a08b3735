package org.tremplin.training.roster;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tremplin.training.Form;
import org.tremplin.training.SensibleDate;
import org.tremplin.training.Sentences;
import org.tremplin.training.attendance.Marks;
import org.tremplin.training.attendance.SeriesCommand.RecordMakeUp;
import org.tremplin.training.programmes.Titles;
import org.tremplin.training.sheets.RosterRule;
import org.tremplin.training.sheets.SeriesPlan;
import org.tremplin.training.sheets.SeriesPlans;
import org.tremplin.web.Refusal;

/** The form that lets a session made up in another series count for one missed. */
@Controller
@RequestMapping("/training/series/{series}/make-ups")
class MakeUpPage {

    private final SeriesPlans plans;
    private final RosterRule rule;
    private final Rosters rosters;
    private final Rows rows;
    private final Titles titles;
    private final Marks marks;
    private final Sentences sentences;

    MakeUpPage(
            SeriesPlans plans,
            RosterRule rule,
            Rosters rosters,
            Rows rows,
            Titles titles,
            Marks marks,
            Sentences sentences) {
        this.plans = plans;
        this.rule = rule;
        this.rosters = rosters;
        this.rows = rows;
        this.titles = titles;
        this.marks = marks;
        this.sentences = sentences;
    }

    /** Who made which session up where and when, as typed. */
    record MakeUpForm(
            @NotNull(message = "{field.choose}") @Nullable UUID participant,

            @NotNull(message = "{field.choose}") @Min(value = 1, message = "{field.session}") @Nullable
            Integer missed,

            @NotNull(message = "{field.choose}") @Nullable UUID madeUpIn,

            @NotNull(message = "{field.session}") @Min(value = 1, message = "{field.session}") @Nullable
            Integer session,

            @NotNull(message = "{field.date.needed}") @SensibleDate @Nullable
            LocalDate on) {}

    @GetMapping("/new")
    String form(@PathVariable UUID series, Locale locale, Model model) {
        model.addAttribute("form", new Form());
        return show(own(series), locale, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID series,
            @Valid @ModelAttribute("makeUpForm") MakeUpForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        SeriesPlan plan = own(series);
        model.addAttribute("form", Form.of(request, errors, sentences.of("field.unreadable", locale)));
        if (!errors.hasErrors()
                && form.participant() != null
                && form.missed() != null
                && form.madeUpIn() != null
                && form.session() != null
                && form.on() != null) {
            try {
                marks.makeUp(new RecordMakeUp(
                        plan.id(),
                        form.missed(),
                        form.participant().toString(),
                        form.madeUpIn().toString(),
                        form.session(),
                        form.on()));
                return "redirect:/training/series/" + series;
            } catch (Refusal refusal) {
                model.addAttribute("problem", sentences.of(refusal, locale));
            }
        }
        return show(plan, locale, model);
    }

    private SeriesPlan own(UUID series) {
        return rule.requireMarks(plans.get(series.toString()));
    }

    private String show(SeriesPlan plan, Locale locale, Model model) {
        List<SeriesPlan> others =
                plans.find(new SeriesPlans.Filter(plan.programme(), null, plan.code(), null), 0, 500).stream()
                        .filter(it -> !it.id().equals(plan.id()))
                        .toList();
        Roster roster = rosters.of(plan);
        model.addAttribute("plan", plan);
        model.addAttribute("roster", roster);
        model.addAttribute("rows", rows.of(roster, 0, locale));
        model.addAttribute("others", others);
        model.addAttribute("seriesName", titles.series(plan.programme(), plan.code(), locale));
        return "roster/make-up";
    }
}
