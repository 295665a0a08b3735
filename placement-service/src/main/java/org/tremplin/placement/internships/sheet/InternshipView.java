package org.tremplin.placement.internships.sheet;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tremplin.placement.employers.KnownEmployers;
import org.tremplin.placement.internships.Budget;
import org.tremplin.placement.occupations.Occupations;
import org.tremplin.placement.people.OpenPathways;
import org.tremplin.placement.programmes.Programme;
import org.tremplin.placement.programmes.Programmes;
import org.tremplin.platform.names.Names;
import org.tremplin.web.NotFound;

/** Puts everything that the pages of one internship show into their model. */
@Component
class InternshipView {

    private static final String INTERNSHIP = "internship";

    private final InternshipSheets sheets;
    private final InternshipRows rows;
    private final Programmes programmes;
    private final KnownEmployers employers;
    private final Occupations occupations;
    private final Names names;
    private final OpenPathways pathways;

    InternshipView(
            InternshipSheets sheets,
            InternshipRows rows,
            Programmes programmes,
            KnownEmployers employers,
            Occupations occupations,
            Names names,
            OpenPathways pathways) {
        this.pathways = pathways;
        this.sheets = sheets;
        this.rows = rows;
        this.programmes = programmes;
        this.employers = employers;
        this.occupations = occupations;
        this.names = names;
    }

    LocalDate today() {
        return sheets.today();
    }

    /** Shows the internship with its budget and the other internships that take of it. */
    InternshipSheet show(String id, Model model) {
        InternshipSheet sheet = find(id);
        pathways.require(INTERNSHIP, sheet.participant());
        return show(sheet, model);
    }

    /** Shows the internship to somebody who is about to change it. */
    InternshipSheet showToChange(String id, Model model) {
        InternshipSheet sheet = find(id);
        pathways.requireToChange(INTERNSHIP, sheet.participant());
        return show(sheet, model);
    }

    private InternshipSheet find(String id) {
        return sheets.find(id).orElseThrow(() -> new NotFound(INTERNSHIP));
    }

    private InternshipSheet show(InternshipSheet sheet, Model model) {
        List<InternshipSheet> all = sheets.of(sheet.pathway());
        Attention attention = Attention.of(sheet, today());
        model.addAttribute("it", sheet);
        model.addAttribute("attention", attention == null ? null : attention.code());
        model.addAttribute("name", names.of(sheet.participant()));
        model.addAttribute("employer", employers.findById(sheet.employer()).orElse(null));
        model.addAttribute("occupation", occupations.label(sheet.rome()));
        model.addAttribute("days", InternshipPage.days(sheet));
        model.addAttribute("today", today());
        model.addAttribute(
                "others",
                rows.of(all.stream()
                        .filter(other -> !other.id().equals(sheet.id()))
                        .toList()));
        showBudget(sheet.programme(), all, model);
        return sheet;
    }

    /** Shows what is left of a programme's hours and months. */
    void showBudget(String code, List<InternshipSheet> all, Model model) {
        Programme programme = programmes.findById(code).orElseThrow(() -> new NotFound("programme"));
        Budget budget = sheets.budget(programme, all);
        model.addAttribute("programmeName", programme.label(LocaleContextHolder.getLocale()));
        model.addAttribute("budget", budget);
    }
}
