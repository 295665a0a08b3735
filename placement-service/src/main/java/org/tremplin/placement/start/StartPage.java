package org.tremplin.placement.start;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tremplin.placement.internships.sheet.Attention;
import org.tremplin.placement.internships.sheet.InternshipRows;
import org.tremplin.placement.internships.sheet.InternshipRows.InternshipRow;
import org.tremplin.placement.internships.sheet.InternshipSheets;
import org.tremplin.placement.internships.sheet.InternshipSheets.Search;

/** The start page of Placement: how many internships run, and which of them want attention today. */
@Controller
class StartPage {

    private static final int SHOWN = 5;

    private final InternshipSheets sheets;
    private final InternshipRows rows;

    StartPage(InternshipSheets sheets, InternshipRows rows) {
        this.sheets = sheets;
        this.rows = rows;
    }

    /** Internships that want attention for the same reason, the first of them. */
    record Concern(String code, long count, List<InternshipRow> first) {}

    @GetMapping("/placement")
    String page(Model model) {
        Map<String, Long> counts = sheets.counts(Search.ALL);
        List<Concern> concerns = Stream.of(
                        Attention.OVERDUE, Attention.HOURS_MISSING, Attention.ENDING_SOON, Attention.NOT_STARTED)
                .map(attention -> concern(attention, counts.getOrDefault(attention.code(), 0L)))
                .filter(concern -> concern.count() > 0)
                .toList();
        model.addAttribute("counts", counts);
        model.addAttribute("concerns", concerns);
        model.addAttribute("none", counts.values().stream().allMatch(count -> count == 0));
        return "placement/start";
    }

    private Concern concern(Attention attention, long count) {
        Search search = Search.ALL.inState(attention.code());
        return new Concern(
                attention.code(), count, rows.of(sheets.search(search, 0, SHOWN).getContent()));
    }
}
