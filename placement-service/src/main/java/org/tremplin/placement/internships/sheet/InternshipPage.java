package org.tremplin.placement.internships.sheet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tremplin.placement.entries.Codes;
import org.tremplin.placement.entries.Entries;
import org.tremplin.placement.entries.Words;
import org.tremplin.placement.internships.InternshipsCommand;
import org.tremplin.placement.internships.InternshipsCommand.BreakOffInternship;
import org.tremplin.placement.internships.InternshipsCommand.CompleteInternship;
import org.tremplin.placement.internships.InternshipsCommand.StartInternship;
import org.tremplin.platform.commanding.Commands;
import org.tremplin.web.Refusal;

/** The page of one internship: its hours against the budget, how it begins and how it ends. */
@Controller
class InternshipPage {

    private final InternshipView view;
    private final Commands commands;
    private final Words words;

    InternshipPage(InternshipView view, Commands commands, Words words) {
        this.view = view;
        this.commands = commands;
        this.words = words;
    }

    /** Hours of a day. */
    record DayRow(LocalDate day, int minutes) {}

    @GetMapping("/placement/internships/{id}")
    String page(@PathVariable String id, Model model) {
        InternshipSheet sheet = view.show(id, model);
        model.addAttribute("on", earlier(sheet.start(), view.today()).toString());
        model.addAttribute("faults", Map.of());
        return "placement/internship";
    }

    @PostMapping("/placement/internships/{id}/start")
    ModelAndView start(@PathVariable String id, @RequestParam(defaultValue = "") String on, Model model) {
        InternshipSheet sheet = view.showToChange(id, model);
        Entries entries = new Entries(words);
        LocalDate day = entries.day("on", on);
        model.addAttribute("on", on);
        return answer(sheet, entries, new StartInternship(sheet.pathway(), id, day), "placement/internship");
    }

    @GetMapping("/placement/internships/{id}/completion")
    String completion(@PathVariable String id, Model model) {
        return end(id, model, "placement/completion");
    }

    @PostMapping("/placement/internships/{id}/completion")
    ModelAndView complete(@PathVariable String id, @RequestParam(defaultValue = "") String on, Model model) {
        InternshipSheet sheet = view.showToChange(id, model);
        Entries entries = new Entries(words);
        LocalDate day = entries.day("on", on);
        model.addAttribute("on", on);
        return answer(sheet, entries, new CompleteInternship(sheet.pathway(), id, day), "placement/completion");
    }

    @GetMapping("/placement/internships/{id}/break-off")
    String breaking(@PathVariable String id, Model model) {
        offerReasons(model, "", "");
        return end(id, model, "placement/break-off");
    }

    @PostMapping("/placement/internships/{id}/break-off")
    ModelAndView breakOff(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        InternshipSheet sheet = view.showToChange(id, model);
        Entries entries = new Entries(words);
        LocalDate day = entries.day("on", on);
        entries.choice("by", by, Codes.each(Codes.BY));
        entries.choice("reason", reason, Codes.each(Codes.REASON));
        model.addAttribute("on", on);
        offerReasons(model, by, reason);
        return answer(
                sheet, entries, new BreakOffInternship(sheet.pathway(), id, day, by, reason), "placement/break-off");
    }

    private String end(String id, Model model, String template) {
        InternshipSheet sheet = view.show(id, model);
        LocalDate last = sheet.lastDay();
        LocalDate end = earlier(sheet.end(), view.today());
        model.addAttribute("on", (last != null && last.isAfter(end) ? last : end).toString());
        model.addAttribute("faults", Map.of());
        return template;
    }

    private ModelAndView answer(InternshipSheet sheet, Entries entries, InternshipsCommand command, String template) {
        if (entries.sound()) {
            try {
                commands.send(command);
                return new ModelAndView("redirect:/placement/internships/" + sheet.id());
            } catch (Refusal refusal) {
                entries.refused(
                        refusal,
                        Map.of("day-in-future", "on", "day-outside-internship", "on", "hours-after-end", "on"));
            }
        }
        return new ModelAndView(template, Map.of("faults", entries.faults()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void offerReasons(Model model, String by, String reason) {
        model.addAttribute("parties", Codes.each(Codes.BY));
        model.addAttribute("reasons", Codes.each(Codes.REASON));
        model.addAttribute("by", by);
        model.addAttribute("reason", reason);
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static List<DayRow> days(InternshipSheet sheet) {
        return sheet.days().entrySet().stream()
                .map(day -> new DayRow(LocalDate.parse(day.getKey()), day.getValue()))
                .sorted(Comparator.comparing(DayRow::day).reversed())
                .toList();
    }
}
