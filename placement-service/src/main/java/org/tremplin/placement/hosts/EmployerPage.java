package org.tremplin.placement.hosts;

import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.placement.employers.KnownEmployer;
import org.tremplin.placement.employers.KnownEmployers;
import org.tremplin.placement.entries.Pages;
import org.tremplin.placement.internships.sheet.InternshipRows;
import org.tremplin.placement.internships.sheet.InternshipSheets;
import org.tremplin.placement.internships.sheet.InternshipSheets.Search;
import org.tremplin.placement.people.OpenPathways;
import org.tremplin.placement.work.ObtainedJob;
import org.tremplin.platform.eventstore.Streams;
import org.tremplin.platform.names.Names;

/** The page of an employer: its internships and the jobs it gave, of people whose pathway is open to the reader. */
@Controller
class EmployerPage {

    private static final int SIZE = 50;

    private final KnownEmployers employers;
    private final InternshipSheets sheets;
    private final InternshipRows rows;
    private final OpenPathways pathways;
    private final Names names;
    private final Streams streams;

    EmployerPage(
            KnownEmployers employers,
            InternshipSheets sheets,
            InternshipRows rows,
            OpenPathways pathways,
            Names names,
            Streams streams) {
        this.employers = employers;
        this.sheets = sheets;
        this.rows = rows;
        this.pathways = pathways;
        this.names = names;
        this.streams = streams;
    }

    @GetMapping("/placement/employers/{id}")
    String page(@PathVariable String id, @RequestParam(defaultValue = "0") int page, Model model) {
        KnownEmployer employer = employers.findById(id).orElseThrow(() -> streams.missing("employer", id));
        Search search = new Search(null, null, id, null);
        var found = sheets.search(search, Math.clamp(page, 0, Pages.LAST), SIZE);
        List<ObtainedJob> obtained = pathways.all(
                ObtainedJob.class,
                Query.query(Criteria.where("employer").is(id)),
                Sort.by(Sort.Direction.DESC, "start"));
        Map<String, String> people = names.of(
                obtained.stream().map(ObtainedJob::participant).distinct().toList());
        model.addAttribute("employer", employer);
        model.addAttribute("rows", rows.of(found.getContent()));
        model.addAttribute("page", found.getNumber());
        model.addAttribute("size", SIZE);
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("jobs", obtained);
        model.addAttribute("people", people);
        return "placement/employer";
    }
}
