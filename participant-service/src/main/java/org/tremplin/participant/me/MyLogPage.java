package org.tremplin.participant.me;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.web.Actor;

/** Who saw her file: when, of which partner, in which role, doing what; never by name. */
@Controller
class MyLogPage {

    private final Looks looks;

    MyLogPage(Looks looks) {
        this.looks = looks;
    }

    @GetMapping("/me/log")
    String log(Actor her, @RequestParam(required = false) @Nullable Instant before, Model model) {
        model.addAttribute("some", looks.of(her.subject(), before));
        model.addAttribute("before", before);
        return "me/log";
    }
}
