package org.tremplin.participant.me;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tremplin.participant.people.PersonFile;
import org.tremplin.participant.people.PersonFile.Happened;
import org.tremplin.participant.timeline.Line;
import org.tremplin.web.Actor;

/** Where she is, what comes next, and what she has been to. Whose view it is follows from the token alone. */
@Controller
@RequestMapping("/me")
class MyPathwayPage {

    private static final List<Way> WAYS = List.of(
            new Way("sessions", "/me/sessions", "certificate"),
            new Way("partners", "/me/partners", "people"),
            new Way("consents", "/me/consents", "consent"),
            new Way("log", "/me/log", "eye"),
            new Way("data", "/me/data", "download"),
            new Way("requests", "/me/requests", "write"));

    private final PersonFile file;

    MyPathwayPage(PersonFile file) {
        this.file = file;
    }

    /** A way on; its words are message keys {@code me.<code>} and {@code me.<code>.why}. */
    record Way(String code, String path, String icon) {}

    /** A certificate, with the number by which anybody can check it where it is one of ours. */
    record Certificate(Happened told, String number) {}

    @GetMapping
    String pathway(Actor her, Model model) {
        model.addAttribute("name", file.nameOf(her.subject()));
        model.addAttribute("pathways", file.pathways(her.subject()));
        model.addAttribute("ways", WAYS);
        model.addAttribute("planned", file.planned(her.subject()));
        return "me/pathway";
    }

    @GetMapping("/sessions")
    String sessions(Actor her, Model model) {
        model.addAttribute("certificates", certificates(her.subject()));
        model.addAttribute("sessions", file.happened(her.subject(), Line.Kind.ATTENDANCE));
        model.addAttribute("placements", file.happened(her.subject(), Line.Kind.PLACEMENT));
        return "me/sessions";
    }

    private List<Certificate> certificates(String id) {
        return file.happened(id, Line.Kind.CERTIFICATE).stream()
                .map(told -> new Certificate(told, told.details().getOrDefault("number", "")))
                .toList();
    }
}
