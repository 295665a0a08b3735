package org.tremplin.training.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tremplin.training.SensibleDate;
import org.tremplin.training.Sentences;
import org.tremplin.training.attendance.AttendanceRate;
import org.tremplin.training.attendance.Mark;
import org.tremplin.training.attendance.Marked;
import org.tremplin.training.attendance.Marks;
import org.tremplin.training.attendance.SeriesCommand.Marking;
import org.tremplin.training.programmes.Titles;
import org.tremplin.training.sheets.RosterRule;
import org.tremplin.training.sheets.SeriesPlan;
import org.tremplin.training.sheets.SeriesPlans;
import org.tremplin.training.sheets.Sheet;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;
import org.tremplin.web.Refusal;

/** The attendance sheet of one session: marked by tap, by key, by form without scripts, or by pen on the printed list. */
@Controller
@RequestMapping("/training/series/{series}/sessions/{number}")
class SheetPage {

    private static final String FIELD = "mark.";
    private static final String BEFORE = "was.";

    private final SeriesPlans plans;
    private final RosterRule rule;
    private final Rosters rosters;
    private final Rows rows;
    private final Marks marks;
    private final Titles titles;
    private final Sentences sentences;
    private final Clock clock;

    SheetPage(
            SeriesPlans plans,
            RosterRule rule,
            Rosters rosters,
            Rows rows,
            Marks marks,
            Titles titles,
            Sentences sentences,
            Clock clock) {
        this.plans = plans;
        this.rule = rule;
        this.rosters = rosters;
        this.rows = rows;
        this.marks = marks;
        this.titles = titles;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** Marks that the page's script sends as soon as they are made. */
    record Tapped(
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Tap> marks,
            @SensibleDate @Nullable LocalDate date) {}

    /** One person's mark. */
    record Tap(
            @NotNull UUID participant,

            @NotNull @Pattern(regexp = "present|late|excused|absent|unknown")
            String mark) {}

    /** What the script shows beside the names, and what was refused. */
    record Taken(List<Row> rows, List<NotTaken> refused) {}

    /** A mark that was refused, in the reader's language. */
    record NotTaken(String participant, String message) {}

    @GetMapping
    String sheet(
            @PathVariable UUID series,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer saved,
            Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("saved", saved);
        return show(series, number, "roster/sheet", actor, locale, model);
    }

    @GetMapping("/print")
    String print(@PathVariable UUID series, @PathVariable int number, Actor actor, Locale locale, Model model) {
        return show(series, number, "roster/print", actor, locale, model);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String save(
            @PathVariable UUID series,
            @PathVariable int number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @SensibleDate @Nullable
                    LocalDate date,
            @RequestParam(required = false) @Nullable String all,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Locale locale,
            Model model) {
        rule.requireMarks(plans.get(series.toString()));
        try {
            Set<String> unmarked = "present".equals(all) ? unmarked(series, number) : Set.of();
            Marked marked = marks.mark(series.toString(), number, markings(form, unmarked), date)
                    .answer();
            return "redirect:/training/series/" + series + "/sessions/" + number + "?saved=" + marked.accepted();
        } catch (Refusal refusal) {
            model.addAttribute("problem", sentences.of(refusal, locale));
            model.addAttribute("typed", form.toSingleValueMap());
            return show(series, number, "roster/sheet", actor, locale, model);
        }
    }

    @PostMapping(path = "/marks", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Taken take(@PathVariable UUID series, @PathVariable int number, @Valid @RequestBody Tapped tapped, Locale locale) {
        SeriesPlan plan = plans.get(series.toString());
        List<Marking> markings = tapped.marks().stream()
                .map(it -> new Marking(it.participant().toString(), Mark.of(it.mark()), null))
                .toList();
        Marked marked =
                marks.mark(series.toString(), number, markings, tapped.date()).answer();
        Set<String> open = rosters.openTo(plan);
        List<Row> taken = new ArrayList<>();
        for (Marking it : markings) {
            AttendanceRate rate = marked.rates().get(it.participant());
            if (rate != null) {
                boolean isOpen = open.contains(it.participant());
                taken.add(rows.of(plan, it.participant(), it.mark().code(), rate, isOpen, locale));
            }
        }
        return new Taken(
                taken,
                marked.refused().stream()
                        .map(it -> new NotTaken(it.participant(), sentences.of(it.refusal(), locale)))
                        .toList());
    }

    private String show(UUID series, int number, String view, Actor actor, Locale locale, Model model) {
        SeriesPlan plan = plans.get(series.toString());
        Roster roster = rosters.of(plan);
        Sheet sheet = roster.sheet(number).orElseThrow(() -> new NotFound("session"));
        LocalDate today = LocalDate.now(clock);
        boolean future = sheet.date() != null && sheet.date().isAfter(today);
        model.addAttribute("plan", plan);
        model.addAttribute("sheet", sheet);
        model.addAttribute("rows", rows.of(roster, number, locale));
        model.addAttribute("counts", roster.count(number));
        model.addAttribute("seriesName", titles.series(plan.programme(), plan.code(), locale));
        model.addAttribute("programmeName", titles.programme(plan.programme(), locale));
        model.addAttribute("markedPattern", sentences.of("sheet.marked", locale, "{0}", "{1}"));
        model.addAttribute("today", today);
        model.addAttribute("future", future);
        boolean mayWrite = actor.hasRole("trainer", "coordinator") && rule.runs(plan);
        model.addAttribute("mayWrite", mayWrite);
        model.addAttribute("mayMark", mayWrite && sheet.cancelled() == null && !future);
        return view;
    }

    /** Whom nobody has marked by now. */
    private Set<String> unmarked(UUID series, int number) {
        return rosters.of(plans.get(series.toString())).lines().stream()
                .filter(line -> line.mark(number).equals(Mark.UNKNOWN.code()))
                .map(Roster.Line::participant)
                .collect(Collectors.toSet());
    }

    /**
     * The marks that the form changed: what somebody else marked since it was opened stays as it is.
     *
     * @param toBePresent those to mark present where the form leaves them unknown
     */
    private static List<Marking> markings(MultiValueMap<String, String> form, Set<String> toBePresent) {
        List<Marking> markings = new ArrayList<>();
        for (Map.Entry<String, List<String>> field : form.entrySet()) {
            if (field.getKey().startsWith(FIELD)) {
                String participant = field.getKey().substring(FIELD.length());
                Mark mark = mark(field.getValue().getFirst());
                if (mark == Mark.UNKNOWN && toBePresent.contains(participant)) {
                    markings.add(new Marking(participant, Mark.PRESENT, null));
                } else if (mark != mark(form.getFirst(BEFORE + participant))) {
                    markings.add(new Marking(participant, mark, null));
                }
            }
        }
        return markings;
    }

    private static Mark mark(@Nullable String code) {
        try {
            return code == null ? Mark.UNKNOWN : Mark.of(code);
        } catch (IllegalArgumentException none) {
            return Mark.UNKNOWN;
        }
    }
}
