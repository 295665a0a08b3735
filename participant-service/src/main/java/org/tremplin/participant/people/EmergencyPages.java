package org.tremplin.participant.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tremplin.participant.openings.Emergencies;
import org.tremplin.participant.openings.Emergency;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.web.NotFound;
import org.tremplin.web.Refusal;

/** The forms that open a file in an emergency: of somebody known here, or named by a reference or a partner's number. */
@Controller
@RequestMapping("/people")
class EmergencyPages {

    private static final List<String> REASONS = List.of("danger-to-life", "child-protection", "urgent-care", "other");

    private final People people;
    private final PersonShown shown;
    private final Emergencies emergencies;
    private final MessageSource messages;

    EmergencyPages(People people, PersonShown shown, Emergencies emergencies, MessageSource messages) {
        this.people = people;
        this.shown = shown;
        this.emergencies = emergencies;
        this.messages = messages;
    }

    @GetMapping("/emergency")
    ModelAndView anybody() {
        return show(null, Form.empty().suggest("key", UUID.randomUUID().toString()), HttpStatus.OK);
    }

    @GetMapping("/{id}/openings/new")
    ModelAndView known(@PathVariable String id) {
        return show(
                people.get(id), Form.empty().suggest("key", UUID.randomUUID().toString()), HttpStatus.OK);
    }

    @PostMapping("/emergency")
    ModelAndView openAnybody(
            @RequestParam UUID key,
            @Valid @ModelAttribute("emergency") Emergency emergency,
            BindingResult binding,
            HttpServletRequest request) {
        Form form = Form.of(request, binding, messages);
        if (form.isWrong()) {
            return show(null, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return open(emergencies.participant(emergency), key, emergency);
        } catch (NotFound nobody) {
            form.refuse(emergency.reference() == null ? "externalId" : "reference", Form.sentence(nobody, messages));
        } catch (Refusal refusal) {
            form.refuse("reference", Form.sentence(refusal, messages));
        }
        return show(null, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/openings/new")
    ModelAndView openKnown(
            @PathVariable String id,
            @RequestParam UUID key,
            @Valid @ModelAttribute("emergency") Emergency emergency,
            BindingResult binding,
            HttpServletRequest request) {
        Form form = Form.of(request, binding, messages);
        return form.isWrong() ? show(people.get(id), form, HttpStatus.UNPROCESSABLE_CONTENT) : open(id, key, emergency);
    }

    private ModelAndView open(String id, UUID key, Emergency emergency) {
        emergencies.open(id, emergency, new IdempotencyKey(key.toString(), true));
        return new ModelAndView("redirect:/people/" + id);
    }

    private ModelAndView show(@Nullable Person person, Form form, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("people/emergency");
        page.setStatus(status);
        page.addObject("form", form);
        page.addObject("id", person == null ? null : person.id());
        page.addObject("name", person == null ? null : person.name());
        page.addObject("partners", shown.partnerNames());
        page.addObject("reasons", REASONS);
        return page;
    }
}
