package org.tremplin.training.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.training.programmes.Titles;
import org.tremplin.training.roster.Rosters;
import org.tremplin.training.sheets.SeriesPlan;
import org.tremplin.training.sheets.SeriesPlans;
import org.tremplin.training.sheets.Sheet;
import org.tremplin.training.sheets.Sheets;
import org.tremplin.web.Actor;

/** What a trainer opens first: the sessions of today, those that come next, and the sheets that are not filled. */
@Controller
class TrainingPage {

    private static final String EVERYBODY = "all";
    private static final int DAYS_BACK = 400;
    private static final int DAYS_AHEAD = 60;
    private static final int AT_MOST = 20;

    private final Sheets sheets;
    private final SeriesPlans plans;
    private final Rosters rosters;
    private final Titles titles;
    private final Clock clock;

    TrainingPage(Sheets sheets, SeriesPlans plans, Rosters rosters, Titles titles, Clock clock) {
        this.sheets = sheets;
        this.plans = plans;
        this.rosters = rosters;
        this.titles = titles;
        this.clock = clock;
    }

    /** A session in a list: {@code unmarked} people of {@code expected} have no mark yet. */
    record Entry(Sheet sheet, String series, String programme, int expected, int unmarked) {}

    @GetMapping("/training")
    String start(@RequestParam(required = false) @Nullable String partner, Actor actor, Locale locale, Model model) {
        String of = partner == null || partner.isBlank() ? actor.partner() : partner;
        @Nullable String only = of.isEmpty() || of.equals(EVERYBODY) ? null : of;
        LocalDate today = LocalDate.now(clock);
        Map<String, Set<String>> expected = new HashMap<>();
        List<Entry> past = sheets.between(today.minusDays(DAYS_BACK), today, only).stream()
                .map(it -> entry(it, expected, locale))
                .toList();
        model.addAttribute(
                "today",
                past.stream().filter(it -> today.equals(it.sheet().date())).toList());
        model.addAttribute(
                "unfilled",
                past.stream()
                        .filter(it ->
                                it.unmarked() > 0 && !today.equals(it.sheet().date()))
                        .toList()
                        .reversed()
                        .stream()
                        .limit(AT_MOST)
                        .toList());
        model.addAttribute(
                "next",
                sheets.between(today.plusDays(1), today.plusDays(DAYS_AHEAD), only).stream()
                        .limit(AT_MOST)
                        .map(it -> entry(it, expected, locale))
                        .toList());
        model.addAttribute("series", plans.find(new SeriesPlans.Filter(null, null, null, only), 0, AT_MOST));
        model.addAttribute("partner", only);
        model.addAttribute("own", actor.partner());
        model.addAttribute("mayWrite", actor.hasRole("trainer", "coordinator"));
        return "calendar/start";
    }

    private Entry entry(Sheet sheet, Map<String, Set<String>> expected, Locale locale) {
        Set<String> people = expected.computeIfAbsent(sheet.series(), it -> {
            Optional<SeriesPlan> plan = plans.find(it);
            return plan.map(rosters::openTo).orElse(Set.of());
        });
        int unmarked = (int)
                people.stream().filter(it -> !sheet.marks().containsKey(it)).count();
        return new Entry(
                sheet,
                titles.series(sheet.programme(), sheet.code(), locale),
                titles.programme(sheet.programme(), locale),
                people.size(),
                unmarked);
    }
}
