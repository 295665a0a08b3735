package org.tremplin.participant.entry;

import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.participant.people.PersonFile;
import org.tremplin.web.WebProperties;

/** The adviser's page for a person's way in: how it stands, a new code, or none any more. */
@Controller
@RequestMapping("/people/{id}/entry")
class EntryPage {

    private static final String OTHERWISE = "fr";

    private final Entries entries;
    private final PersonFile file;
    private final Sheets sheets;
    private final List<String> languages;

    EntryPage(Entries entries, PersonFile file, Sheets sheets, WebProperties web) {
        this.entries = entries;
        this.file = file;
        this.sheets = sheets;
        this.languages = web.personal().languages().stream()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .toList();
    }

    /** A language on offer, with its name in the reader's own. */
    record Choice(String code, String name) {}

    @GetMapping
    String state(@PathVariable String id, @RequestParam(defaultValue = "false") boolean revoked, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("name", file.nameOf(id));
        model.addAttribute("state", entries.stateOf(id));
        model.addAttribute("revoked", revoked);
        model.addAttribute(
                "language", file.languageOf(id).filter(languages::contains).orElse(OTHERWISE));
        model.addAttribute(
                "languages",
                languages.stream()
                        .map(code ->
                                new Choice(code, Locale.of(code).getDisplayLanguage(LocaleContextHolder.getLocale())))
                        .toList());
        return "entry/state";
    }

    /** The code stands on this one answer and nowhere else, so it is not kept by any cache and there is no address for it. */
    @PostMapping
    String give(@PathVariable String id, @RequestParam(defaultValue = OTHERWISE) String language, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("name", file.nameOf(id));
        model.addAttribute("sheet", sheets.of(entries.give(id), languages.contains(language) ? language : OTHERWISE));
        return "entry/sheet";
    }

    @PostMapping("/revoke")
    String revoke(@PathVariable String id) {
        file.nameOf(id);
        entries.revoke(id);
        return "redirect:/people/" + id + "/entry?revoked=true";
    }
}
