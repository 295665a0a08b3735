package org.tremplin.placement.internships.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tremplin.placement.entries.Entries;
import org.tremplin.placement.entries.Words;
import org.tremplin.placement.internships.Hours;
import org.tremplin.placement.internships.InternshipState;
import org.tremplin.placement.internships.InternshipsCommand.LogHours;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.web.Refusal;
import org.tremplin.web.Toast;

/** Logging hours by day, on a phone: today first, each day saved at once, undone with one tap. */
@Controller
class HoursPage {

    private static final int DAYS = 7;
    private static final int LONGEST_DAY = 24;
    private static final String PAGE = "placement/hours";
    private static final String PART = "placement/hours :: sheet";

    private final InternshipView view;
    private final Commands commands;
    private final Words words;

    HoursPage(InternshipView view, Commands commands, Words words) {
        this.view = view;
        this.commands = commands;
        this.words = words;
    }

    /**
     * A day to log.
     *
     * @param typed what stands in its field
     * @param fault what to enter instead, null where nothing is wrong
     */
    record DayEntry(
            LocalDate day,
            int minutes,
            String typed,
            @Nullable String fault) {}

    @GetMapping("/placement/internships/{id}/hours")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate saved,
            @RequestParam(defaultValue = "0") int before,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response,
            Model model) {
        InternshipSheet sheet = view.show(id, model);
        show(sheet, until, null, model);
        if (saved != null) {
            say(sheet, saved, Math.clamp(before, 0, LONGEST_DAY * 60), part != null, response, model);
        }
        return part == null ? PAGE : PART;
    }

    @PostMapping("/placement/internships/{id}/hours")
    Object log(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String hours,
            @RequestParam(defaultValue = "") String quick,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            RedirectAttributes parameters,
            Model model) {
        InternshipSheet sheet = view.showToChange(id, model);
        Entries entries = new Entries(words);
        LocalDate on = entries.day(Entries.FORM, day);
        String typed = quick.isEmpty() ? hours.isBlank() ? "0" : hours : quick;
        BigDecimal read = entries.hours(Entries.FORM, typed, LONGEST_DAY);
        if (entries.sound()) {
            try {
                commands.send(new LogHours(sheet.pathway(), id, new TreeMap<>(Map.of(on, Hours.minutes(read)))));
                parameters.addAttribute("saved", on.toString());
                parameters.addAttribute("before", sheet.minutesOn(on));
                if (until != null) {
                    parameters.addAttribute("until", until.toString());
                }
                return "redirect:/placement/internships/" + id + "/hours";
            } catch (Refusal refusal) {
                entries.refused(refusal, Map.of());
            }
        }
        DayEntry wrong =
                new DayEntry(on, sheet.minutesOn(on), typed, entries.faults().get(Entries.FORM));
        show(sheet, until, wrong, model);
        return new ModelAndView(part == null ? PAGE : PART, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void show(InternshipSheet sheet, @Nullable LocalDate until, @Nullable DayEntry wrong, Model model) {
        LocalDate first = sheet.startedOn() == null ? sheet.start() : sheet.startedOn();
        LocalDate latest = InternshipPage.earlier(sheet.end(), view.today());
        LocalDate last = until == null || until.isAfter(latest) || until.isBefore(first) ? latest : until;
        List<DayEntry> entries = Stream.iterate(last, day -> !day.isBefore(first), day -> day.minusDays(1))
                .limit(DAYS)
                .map(day -> wrong != null && wrong.day().equals(day)
                        ? wrong
                        : new DayEntry(day, sheet.minutesOn(day), typed(sheet.minutesOn(day)), null))
                .toList();
        model.addAttribute("entries", entries);
        model.addAttribute("until", last);
        model.addAttribute("earlier", last.minusDays(DAYS).isBefore(first) ? null : last.minusDays(DAYS));
        model.addAttribute("later", last.isBefore(latest) ? InternshipPage.earlier(last.plusDays(DAYS), latest) : null);
        boolean shown = sheet.progress() == InternshipState.RUNNING && entries.contains(wrong);
        model.addAttribute("fault", wrong == null || shown ? null : wrong.fault());
    }

    /** Tells what was saved: as a toast with an undo where scripts run, else on the page. */
    private void say(
            InternshipSheet sheet,
            LocalDate saved,
            int before,
            boolean part,
            HttpServletResponse response,
            Model model) {
        String text = words.say("hours.saved", words.hours(sheet.minutesOn(saved)), words.weekday(saved));
        if (part) {
            response.setHeader(
                    Toast.HEADER,
                    Toast.of(
                            text,
                            "/placement/internships/" + sheet.id() + "/hours",
                            Map.of(
                                    "day",
                                    saved.toString(),
                                    "hours",
                                    Hours.of(before).toPlainString()),
                            "#hours"));
        } else {
            model.addAttribute("savedText", text);
            model.addAttribute("savedDay", saved);
            model.addAttribute("savedBefore", Hours.of(before).toPlainString());
        }
    }

    private String typed(int minutes) {
        return minutes == 0 ? "" : words.hours(minutes);
    }
}
