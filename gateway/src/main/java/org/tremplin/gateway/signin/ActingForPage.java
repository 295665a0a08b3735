package org.tremplin.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.web.Actor;
import org.tremplin.web.NotYourPartner;

/** Where somebody who works for several partners says for which one they act now. */
@Controller
@RequestMapping("/acting-for")
class ActingForPage {

    @GetMapping
    String choices(Actor actor, Model model) {
        return page(actor, "", false, model);
    }

    /** The code typed wins over the choice of the list; only who has the mandate of every partner can type one. */
    @PostMapping
    String choose(
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String other,
            Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String typed = other.strip();
        String wanted = typed.isEmpty() ? partner : typed;
        if (actor.mayActFor(wanted)) {
            ActingPartner.choose(request, wanted);
            return "redirect:/";
        }
        if (typed.isEmpty() || !mayType(actor)) {
            throw new NotYourPartner();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, typed, true, model);
    }

    private static String page(Actor actor, String typed, boolean wrong, Model model) {
        List<String> partners = actor.partners().stream()
                .filter(partner -> !partner.equals(Actor.EVERY_PARTNER))
                .sorted()
                .toList();
        model.addAttribute("partners", partners);
        model.addAttribute("current", actor.partner());
        model.addAttribute("any", mayType(actor));
        model.addAttribute("typed", typed.isEmpty() && !partners.contains(actor.partner()) ? actor.partner() : typed);
        model.addAttribute("wrong", wrong);
        return "acting-for";
    }

    private static boolean mayType(Actor actor) {
        return actor.partners().contains(Actor.EVERY_PARTNER);
    }
}
