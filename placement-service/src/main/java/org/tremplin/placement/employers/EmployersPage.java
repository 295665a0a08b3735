package org.tremplin.placement.employers;

import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tremplin.placement.employers.EmployerCommand.JoinEmployer;
import org.tremplin.placement.entries.Entries;
import org.tremplin.placement.entries.Pages;
import org.tremplin.placement.entries.Words;
import org.tremplin.platform.commanding.Commands;

/** The list of employers with its search, and the form for a new one. */
@Controller
class EmployersPage {

    private static final int SIZE = 50;
    private static final int LONGEST_TOWN = 100;

    private final KnownEmployers employers;
    private final EmployerChoice choice;
    private final Commands commands;
    private final Words words;

    EmployersPage(KnownEmployers employers, EmployerChoice choice, Commands commands, Words words) {
        this.employers = employers;
        this.choice = choice;
        this.commands = commands;
        this.words = words;
    }

    @GetMapping("/placement/employers")
    String list(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "0") int page, Model model) {
        Page<KnownEmployer> found =
                employers.search(name, PageRequest.of(Math.clamp(page, 0, Pages.LAST), SIZE, Sort.by("search")));
        model.addAttribute("employers", found.getContent());
        model.addAttribute("page", found.getNumber());
        model.addAttribute("size", SIZE);
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("name", name);
        return "placement/employers";
    }

    @GetMapping("/placement/employers/new")
    String form(@RequestParam(defaultValue = "") String name, Model model) {
        model.addAllAttributes(Map.of("name", name, "town", "", "sector", "", "faults", Map.of()));
        model.addAttribute("sectors", Sectors.CODES);
        return "placement/employer-new";
    }

    @PostMapping("/placement/employers/new")
    ModelAndView join(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "") String sector,
            Model model) {
        Entries entries = new Entries(words);
        EmployerName read = choice.name(entries, "name", name);
        String place = town.isBlank() ? "" : choice.written(entries, "town", town, LONGEST_TOWN);
        if (!sector.isEmpty()) {
            entries.choice("sector", sector, Sectors.CODES);
        }
        if (read != null && entries.sound()) {
            commands.createIfAbsent(
                    JoinEmployer.of(read, sector.isEmpty() ? null : sector, place.isEmpty() ? null : place));
            return new ModelAndView("redirect:/placement/employers/" + read.employerId());
        }
        model.addAllAttributes(Map.of("name", name, "town", town, "sector", sector, "faults", entries.faults()));
        model.addAttribute("sectors", Sectors.CODES);
        return new ModelAndView("placement/employer-new", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
