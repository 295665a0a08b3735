package org.tremplin.training.roster;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalTime;
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
import org.tremplin.training.attendance.Planning;
import org.tremplin.training.attendance.SeriesCommand.CancelSession;
import org.tremplin.training.attendance.SeriesCommand.ScheduleSession;
import org.tremplin.training.programmes.Titles;
import org.tremplin.training.sheets.SeriesPlan;
import org.tremplin.training.sheets.Sheet;
import org.tremplin.training.sheets.Sheets;
import org.tremplin.web.NotFound;
import org.tremplin.web.Refusal;

/** The forms that schedule, move and cancel a session. */
@Controller
@RequestMapping("/training/series/{series}/sessions/{number}")
class SessionPages {

    private static final List<String> REASONS = List.of("trainer-absent", "room", "weather", "other");

    private final Planning planning;
    private final Sheets sheets;
    private final Titles titles;
    private final Sentences sentences;

    SessionPages(Planning planning, Sheets sheets, Titles titles, Sentences sentences) {
        this.planning = planning;
        this.sheets = sheets;
        this.titles = titles;
        this.sentences = sentences;
    }

    /** When the session takes place, as typed. */
    record ScheduleForm(
            @NotNull(message = "{field.date.needed}") @SensibleDate @Nullable
            LocalDate date,

            @Nullable LocalTime startsAt,

            @Min(value = 1, message = "{field.session-minutes}")
            @Max(value = 1440, message = "{field.session-minutes}")
            @Nullable
            Integer minutes) {}

    /** Why the session is cancelled. */
    record CancelForm(
            @NotNull(message = "{field.choose}")
            @Pattern(regexp = "trainer-absent|room|weather|other", message = "{field.choose}")
            @Nullable
            String reason) {}

    @GetMapping("/edit")
    String edit(@PathVariable UUID series, @PathVariable int number, Locale locale, Model model) {
        SeriesPlan plan = planning.own(series.toString());
        Sheet sheet = sheet(plan, number);
        model.addAttribute("form", filled(sheet));
        model.addAttribute("cancelling", new Form());
        return show(plan, sheet, locale, model);
    }

    @PostMapping("/schedule")
    String schedule(
            @PathVariable UUID series,
            @PathVariable int number,
            @Valid @ModelAttribute("scheduleForm") ScheduleForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        SeriesPlan plan = planning.own(series.toString());
        LocalDate date = form.date();
        if (!errors.hasErrors() && date != null) {
            try {
                planning.change(new ScheduleSession(plan.id(), number, date, form.startsAt(), form.minutes()), null);
                return "redirect:/training/series/" + series;
            } catch (Refusal refusal) {
                model.addAttribute("problem", sentences.of(refusal, locale));
            }
        }
        model.addAttribute("form", Form.of(request, errors, sentences.of("field.unreadable", locale)));
        model.addAttribute("cancelling", new Form());
        return show(plan, sheet(plan, number), locale, model);
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable UUID series,
            @PathVariable int number,
            @Valid @ModelAttribute("cancelForm") CancelForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        SeriesPlan plan = planning.own(series.toString());
        String reason = form.reason();
        if (!errors.hasErrors() && reason != null) {
            planning.change(new CancelSession(plan.id(), number, reason), null);
            return "redirect:/training/series/" + series;
        }
        Sheet sheet = sheet(plan, number);
        model.addAttribute("form", filled(sheet));
        model.addAttribute("cancelling", Form.of(request, errors, sentences.of("field.choose", locale)));
        return show(plan, sheet, locale, model);
    }

    private static Form filled(Sheet sheet) {
        return new Form()
                .with("date", sheet.date())
                .with("startsAt", sheet.startsAt())
                .with("minutes", sheet.minutes());
    }

    private Sheet sheet(SeriesPlan plan, int number) {
        return sheets.find(plan.id(), number).orElseThrow(() -> new NotFound("session"));
    }

    private String show(SeriesPlan plan, Sheet sheet, Locale locale, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("sheet", sheet);
        model.addAttribute("reasons", REASONS);
        model.addAttribute("seriesName", titles.series(plan.programme(), plan.code(), locale));
        return "roster/session";
    }
}
