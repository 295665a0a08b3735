package org.tremplin.placement.internships.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.placement.employers.KnownEmployers;
import org.tremplin.placement.parties.Candidates;
import org.tremplin.platform.names.Names;

/** Internships as rows of a list, with the names of people, employers and programmes. */
@Component
public class InternshipRows {

    private final Names names;
    private final KnownEmployers employers;
    private final Candidates candidates;
    private final InternshipSheets sheets;

    InternshipRows(Names names, KnownEmployers employers, Candidates candidates, InternshipSheets sheets) {
        this.names = names;
        this.employers = employers;
        this.candidates = candidates;
        this.sheets = sheets;
    }

    /**
     * One row.
     *
     * @param attention code of the {@link Attention} it wants, null for none
     */
    public record InternshipRow(
            String id,
            String name,
            String employer,
            String programme,
            String cohort,
            LocalDate start,
            LocalDate end,
            int loggedMinutes,
            int plannedMinutes,
            String state,
            @Nullable String attention) {}

    /** The rows of these internships, in their order. */
    public List<InternshipRow> of(List<InternshipSheet> internships) {
        Map<String, String> people = names.of(internships.stream()
                .map(InternshipSheet::participant)
                .distinct()
                .toList());
        Map<String, String> hosts = employers.names(
                internships.stream().map(InternshipSheet::employer).distinct().toList());
        Map<String, String> programmes = candidates.programmeNames();
        return internships.stream()
                .map(sheet -> row(sheet, people, hosts, programmes))
                .toList();
    }

    private InternshipRow row(
            InternshipSheet sheet,
            Map<String, String> people,
            Map<String, String> hosts,
            Map<String, String> programmes) {
        Attention attention = Attention.of(sheet, sheets.today());
        return new InternshipRow(
                sheet.id(),
                people.getOrDefault(sheet.participant(), ""),
                hosts.getOrDefault(sheet.employer(), ""),
                programmes.getOrDefault(sheet.programme(), sheet.programme()),
                sheet.cohort(),
                sheet.start(),
                sheet.end(),
                sheet.loggedMinutes(),
                sheet.plannedMinutes(),
                sheet.state(),
                attention == null ? null : attention.code());
    }
}
