package org.tremplin.participant.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tremplin.participant.circle.Circles;
import org.tremplin.participant.circle.Wish;
import org.tremplin.participant.themes.Themes;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.web.Actor;
import org.tremplin.web.Refusal;

/** The form that asks a partner to accompany a person. */
@Controller
@RequestMapping("/people/{id}/referrals/new")
class ReferralPages {

    private final People people;
    private final PersonShown shown;
    private final Circles circles;
    private final Themes themes;
    private final MessageSource messages;

    ReferralPages(People people, PersonShown shown, Circles circles, Themes themes, MessageSource messages) {
        this.people = people;
        this.shown = shown;
        this.circles = circles;
        this.themes = themes;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView form(@PathVariable String id) {
        Form form = Form.empty().suggest("key", UUID.randomUUID().toString());
        return show(people.get(id, Level.PATHWAY), form, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView refer(
            @PathVariable String id,
            @RequestParam UUID key,
            @Valid @ModelAttribute("referral") Wish.Referral wish,
            BindingResult binding,
            HttpServletRequest request) {
        Form form = Form.of(request, binding, messages);
        Person person = people.get(id, Level.PATHWAY);
        if (form.isWrong()) {
            return show(person, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            circles.refer(id, wish, new IdempotencyKey(key.toString(), true));
            return new ModelAndView("redirect:/people/" + id + "/circle?done=referred");
        } catch (Refusal refusal) {
            return show(person, form.refuse("receiver", refusal, messages), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView show(Person person, Form form, HttpStatusCode status) {
        Map<String, String> others = shown.partnerNames();
        others.remove(Actor.current().partner());
        ModelAndView page = new ModelAndView("people/refer");
        page.setStatus(status);
        page.addObject("form", form);
        page.addObject("id", person.id());
        page.addObject("name", person.name());
        page.addObject("partners", others);
        page.addObject("themes", themes.labels());
        return page;
    }
}
