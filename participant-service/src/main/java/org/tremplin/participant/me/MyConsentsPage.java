package org.tremplin.participant.me;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.web.Actor;

/** What she agreed to; one tap takes it back, one tap agrees again. */
@Controller
@RequestMapping("/me/consents")
class MyConsentsPage {

    private static final Set<String> DONE = Set.of("withdrawn", "given");

    private final MyConsents consents;

    MyConsentsPage(MyConsents consents) {
        this.consents = consents;
    }

    @GetMapping
    String list(Actor her, @RequestParam @Nullable String done, Model model) {
        model.addAttribute("consents", consents.of(her.subject()));
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return "me/consents";
    }

    @PostMapping("/{consent}/withdrawal")
    String withdraw(Actor her, @PathVariable UUID consent) {
        consents.withdraw(her.subject(), consent.toString());
        return "redirect:/me/consents?done=withdrawn";
    }

    @PostMapping("/{consent}/again")
    String again(Actor her, @PathVariable UUID consent, @RequestParam UUID key) {
        consents.again(her.subject(), consent.toString(), key.toString());
        return "redirect:/me/consents?done=given";
    }
}
