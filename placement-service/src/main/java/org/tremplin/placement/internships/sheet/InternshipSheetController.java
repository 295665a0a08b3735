package org.tremplin.placement.internships.sheet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.placement.enrolments.Enrolments;
import org.tremplin.placement.entries.Pages;
import org.tremplin.placement.internships.Budget;
import org.tremplin.placement.internships.Hours;
import org.tremplin.placement.internships.sheet.InternshipSheets.Search;
import org.tremplin.placement.people.OpenPathways;
import org.tremplin.placement.programmes.Programme;
import org.tremplin.placement.programmes.Programmes;
import org.tremplin.web.NotFound;

/** Internships and what is left of their budget, through the public API. */
@RestController
@RequestMapping("/api/placement/v1")
class InternshipSheetController {

    private static final String INTERNSHIPS = "/participants/{participant}/programmes/{programme}/internships";

    private final InternshipSheets sheets;
    private final Programmes programmes;
    private final Enrolments enrolments;
    private final OpenPathways pathways;

    InternshipSheetController(
            InternshipSheets sheets, Programmes programmes, Enrolments enrolments, OpenPathways pathways) {
        this.pathways = pathways;
        this.sheets = sheets;
        this.programmes = programmes;
        this.enrolments = enrolments;
    }

    /** Everything about an internship; the version is what {@code If-Match} takes. */
    record InternshipAnswer(
            String id,
            @Nullable Long version,
            String participant,
            String programme,
            String cohort,
            String employer,
            String partner,
            @Nullable String rome,
            LocalDate start,
            LocalDate end,
            BigDecimal hoursPlanned,
            BigDecimal hoursLogged,
            String state,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable String by,
            @Nullable String reason,
            List<DayAnswer> days) {

        static InternshipAnswer of(InternshipSheet sheet, @Nullable Long version) {
            return new InternshipAnswer(
                    sheet.id(),
                    version,
                    sheet.participant(),
                    sheet.programme(),
                    sheet.cohort(),
                    sheet.employer(),
                    sheet.partner(),
                    sheet.rome(),
                    sheet.start(),
                    sheet.end(),
                    Hours.of(sheet.plannedMinutes()),
                    Hours.of(sheet.loggedMinutes()),
                    sheet.state(),
                    sheet.startedOn(),
                    sheet.endedOn(),
                    sheet.by(),
                    sheet.reason(),
                    new TreeMap<>(sheet.days())
                            .entrySet().stream()
                                    .map(day -> new DayAnswer(day.getKey(), Hours.of(day.getValue())))
                                    .toList());
        }
    }

    /** Hours of a day. */
    record DayAnswer(String date, BigDecimal hours) {}

    /**
     * What the programme allows over all internships of a participant, and what of it is taken.
     *
     * @param planned hours set aside: those planned, of ended internships those worked
     * @param from first day of the first internship
     * @param until last day on which an internship may still end
     */
    record BudgetAnswer(
            int hours,
            int months,
            BigDecimal logged,
            BigDecimal planned,
            BigDecimal left,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** The budget with the internships that take of it. */
    record InternshipsAnswer(BudgetAnswer budget, List<InternshipAnswer> internships) {}

    @GetMapping(INTERNSHIPS)
    ResponseEntity<InternshipsAnswer> internships(@PathVariable UUID participant, @PathVariable String programme) {
        pathways.require("participant", participant.toString());
        String pathway = participant + ":" + programme;
        Programme known = programmes.findById(programme).orElseThrow(() -> new NotFound("programme"));
        if (enrolments.findById(pathway).isEmpty()) {
            throw new NotFound("enrolment");
        }
        List<InternshipSheet> all = sheets.of(pathway);
        Budget budget = sheets.budget(known, all);
        long version = sheets.version(pathway);
        BudgetAnswer answer = new BudgetAnswer(
                budget.limits().minutes() / 60,
                budget.limits().months(),
                Hours.of(budget.loggedMinutes()),
                Hours.of(budget.plannedMinutes()),
                Hours.of(budget.leftMinutes()),
                budget.from(),
                budget.until());
        return ResponseEntity.ok()
                .eTag(Long.toString(version))
                .body(new InternshipsAnswer(
                        answer,
                        all.stream()
                                .map(sheet -> InternshipAnswer.of(sheet, version))
                                .toList()));
    }

    @GetMapping(INTERNSHIPS + "/{internship}")
    ResponseEntity<InternshipAnswer> internship(
            @PathVariable UUID participant, @PathVariable String programme, @PathVariable UUID internship) {
        pathways.require("participant", participant.toString());
        String pathway = participant + ":" + programme;
        InternshipSheet sheet = sheets.find(internship.toString())
                .filter(found -> found.pathway().equals(pathway))
                .orElseThrow(() -> new NotFound("internship"));
        long version = sheets.version(pathway);
        return ResponseEntity.ok().eTag(Long.toString(version)).body(InternshipAnswer.of(sheet, version));
    }

    @GetMapping("/internships")
    ResponseEntity<List<InternshipAnswer>> search(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String employer,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") @Min(0) @Max(Pages.LAST) int page,
            @RequestParam(defaultValue = Pages.SIZE) @Min(1) @Max(Pages.MOST) int size) {
        Search search = new Search(programme, cohort, employer, state);
        return Pages.answer(sheets.search(search, page, size), sheet -> InternshipAnswer.of(sheet, null));
    }
}
