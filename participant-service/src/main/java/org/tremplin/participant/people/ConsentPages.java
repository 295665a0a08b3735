package org.tremplin.participant.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
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
import org.tremplin.participant.Code;
import org.tremplin.participant.circle.Circles;
import org.tremplin.participant.circle.Wish;
import org.tremplin.participant.consenttexts.ConsentTexts;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.web.Refusal;

/** The form of a consent: first what for and for whom, then the text in her language, and how she said yes to it. */
@Controller
@RequestMapping("/people/{id}/consents")
class ConsentPages {

    private final People people;
    private final PersonShown shown;
    private final Circles circles;
    private final ConsentTexts texts;
    private final MessageSource messages;

    ConsentPages(People people, PersonShown shown, Circles circles, ConsentTexts texts, MessageSource messages) {
        this.people = people;
        this.shown = shown;
        this.circles = circles;
        this.texts = texts;
        this.messages = messages;
    }

    /** What she is asked, and in which language. */
    record Asking(
            @NotNull(message = "{field.purpose}")
            @Pattern(
                    regexp = "accompaniment|placement|housing|health|follow-up|evaluation",
                    message = "{field.purpose}")
            String purpose,

            @NotNull(message = "{field.partner-needed}") @Code(message = "{field.partner-needed}")
            String partner,

            @NotNull(message = "{field.category}")
            @Pattern(regexp = "contact|pathway|sensitive", message = "{field.category}")
            String category,

            @NotNull(message = "{field.consent-language}")
            @Pattern(regexp = "fr|en|de|pt|tr|ar", message = "{field.consent-language}")
            String language) {}

    /** The address of the text has no form of its own to show again, in another language or after a sign-in. */
    @GetMapping({"/new", "/text"})
    ModelAndView form(@PathVariable String id) {
        Form form = Form.empty().suggest("key", UUID.randomUUID().toString());
        return show(people.get(id, Level.PATHWAY), form, HttpStatus.OK);
    }

    @PostMapping("/text")
    ModelAndView text(
            @PathVariable String id,
            @Valid @ModelAttribute("asking") Asking asking,
            BindingResult binding,
            HttpServletRequest request) {
        Form form = Form.of(request, binding, messages);
        Person person = people.get(id, Level.PATHWAY);
        return form.isWrong()
                ? show(person, form, HttpStatus.UNPROCESSABLE_CONTENT)
                : ask(person, form.suggest("version", String.valueOf(texts.current())), HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView give(
            @PathVariable String id,
            @RequestParam UUID key,
            @Valid @ModelAttribute("consent") Wish.Consent wish,
            BindingResult binding,
            HttpServletRequest request) {
        Form form = Form.of(request, binding, messages);
        Person person = people.get(id, Level.PATHWAY);
        if (form.isWrong()) {
            return ask(person, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            circles.consent(id, wish, new IdempotencyKey(key.toString(), true));
            return new ModelAndView("redirect:/people/" + id + "/circle?done=consent-given");
        } catch (Refusal refusal) {
            return ask(person, form.refuse("until", refusal, messages), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView show(Person person, Form form, HttpStatusCode status) {
        Map<String, String> languages = new LinkedHashMap<>();
        texts.languages().forEach(code -> languages.put(code, shown.language(code)));
        ModelAndView page = page("people/consent", person, form, status);
        page.addObject("partners", shown.partnerNames());
        page.addObject("languages", languages);
        page.addObject("purposes", ConsentTexts.PURPOSES);
        page.addObject("categories", ConsentTexts.CATEGORIES);
        return page;
    }

    private ModelAndView ask(Person person, Form form, HttpStatusCode status) {
        String partner = form.value("partner");
        ModelAndView page = page("people/consent-text", person, form, status);
        page.addObject(
                "text",
                texts.find(texts.current(), form.value("language"), form.value("purpose"), form.value("category"))
                        .of(shown.partnerNames().getOrDefault(partner, partner)));
        return page;
    }

    private static ModelAndView page(String view, Person person, Form form, HttpStatusCode status) {
        ModelAndView page = new ModelAndView(view);
        page.setStatus(status);
        page.addObject("form", form);
        page.addObject("id", person.id());
        page.addObject("name", person.name());
        return page;
    }
}
