package org.tremplin.participant.people;

import jakarta.validation.Valid;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.participant.circle.Circles;
import org.tremplin.participant.circle.Wish;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.access.Ties;
import org.tremplin.web.Actor;

/** A person's circle: who accompanies her, what is planned, what she consented to; and the buttons on it. */
@Controller
@RequestMapping("/people/{id}")
class CirclePage {

    private static final Set<String> DONE = Set.of(
            "referred",
            "accepted",
            "referral-ended",
            "step-planned",
            "step-ended",
            "consent-given",
            "consent-withdrawn");

    private final People people;
    private final PersonShown shown;
    private final CircleShown circle;
    private final Circles circles;
    private final Ties ties;

    CirclePage(People people, PersonShown shown, CircleShown circle, Circles circles, Ties ties) {
        this.people = people;
        this.shown = shown;
        this.circle = circle;
        this.circles = circles;
        this.ties = ties;
    }

    @GetMapping("/circle")
    String circle(@PathVariable String id, @RequestParam @Nullable String done, Model model) {
        shown.top(people.get(id, Level.PATHWAY), model);
        model.addAttribute("around", circle.of(id));
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return "people/circle";
    }

    @PostMapping("/referrals/{referral}/acceptance")
    String accept(@PathVariable String id, @PathVariable String referral) {
        circles.accept(id, referral);
        return back(id, "accepted");
    }

    /** Afterwards she is not known here any more, so the answer shows the list. */
    @PostMapping("/referrals/{referral}/refusal")
    String decline(
            @PathVariable String id,
            @PathVariable String referral,
            @Valid @ModelAttribute("refusal") Wish.Refusal refusal) {
        circles.decline(id, referral, refusal);
        return "redirect:/people";
    }

    @PostMapping("/referrals/{referral}/end")
    String end(@PathVariable String id, @PathVariable String referral) {
        circles.end(id, referral);
        return back(id, "referral-ended");
    }

    @PostMapping("/steps/{step}/end")
    String endStep(
            @PathVariable String id, @PathVariable String step, @Valid @ModelAttribute("stepEnd") Wish.StepEnd end) {
        circles.endStep(id, step, end);
        return back(id, "step-ended");
    }

    @PostMapping("/consents/{consent}/withdrawal")
    String withdraw(@PathVariable String id, @PathVariable String consent) {
        circles.withdraw(id, consent);
        return back(id, "consent-withdrawn");
    }

    /** Whoever does not hold her file may have just closed it to themselves. */
    private String back(String id, String done) {
        boolean stays = done.equals("accepted") || ties.isHeldBy(Actor.current().partner(), id);
        return stays ? "redirect:/people/" + id + "/circle?done=" + done : "redirect:/people";
    }
}
