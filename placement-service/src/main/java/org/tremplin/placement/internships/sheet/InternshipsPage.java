package org.tremplin.placement.internships.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.placement.employers.KnownEmployers;
import org.tremplin.placement.entries.Pages;
import org.tremplin.placement.internships.InternshipState;
import org.tremplin.placement.internships.sheet.InternshipSheets.Search;
import org.tremplin.placement.parties.Candidates;

/** The list of internships, with filters that the address keeps. */
@Controller
class InternshipsPage {

    private static final int SIZE = 50;

    private final InternshipSheets sheets;
    private final InternshipRows rows;
    private final Candidates candidates;
    private final KnownEmployers employers;

    InternshipsPage(InternshipSheets sheets, InternshipRows rows, Candidates candidates, KnownEmployers employers) {
        this.sheets = sheets;
        this.rows = rows;
        this.candidates = candidates;
        this.employers = employers;
    }

    @GetMapping("/placement/internships")
    String list(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String cohort,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Search search = new Search(given(programme), given(cohort), given(employer), given(state));
        Page<InternshipSheet> found = sheets.search(search, Math.clamp(page, 0, Pages.LAST), SIZE);
        model.addAttribute("rows", rows.of(found.getContent()));
        model.addAttribute("page", found.getNumber());
        model.addAttribute("size", SIZE);
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("search", search);
        model.addAttribute("states", states());
        model.addAttribute("programmes", candidates.programmes());
        model.addAttribute("cohorts", candidates.cohorts(search.programme()));
        model.addAttribute(
                "employerName",
                search.employer() == null
                        ? null
                        : employers.names(List.of(search.employer())).getOrDefault(search.employer(), ""));
        return "placement/internships";
    }

    private static List<String> states() {
        return Stream.concat(
                        Stream.of(InternshipState.values()).map(InternshipState::code),
                        Stream.of(Attention.values()).map(Attention::code))
                .toList();
    }

    private static @Nullable String given(String value) {
        return value.isBlank() ? null : value;
    }
}
