package org.tremplin.participant.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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
import org.springframework.web.servlet.ModelAndView;
import org.tremplin.participant.registration.ContactDetails;
import org.tremplin.participant.registration.ParticipantCommand;
import org.tremplin.participant.registration.Registration;
import org.tremplin.participant.registration.events.Contact;
import org.tremplin.platform.access.Level;

/** The form that changes how a person can be reached. */
@Controller
@RequestMapping("/people/{id}/contact")
class ContactPage {

    private final People people;
    private final Registration registration;
    private final MessageSource messages;

    ContactPage(People people, Registration registration, MessageSource messages) {
        this.people = people;
        this.registration = registration;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView form(@PathVariable String id) {
        Person person = people.get(id, Level.CONTACT);
        Form form = Form.empty();
        Contact known = person.contact();
        if (known != null) {
            form.suggest("phone", known.phone()).suggest("email", known.email()).suggest("address", known.address());
        }
        return show(person, form, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String id,
            @Valid @ModelAttribute("contact") ContactDetails details,
            BindingResult binding,
            HttpServletRequest request) {
        Form form = Form.of(request, binding, messages);
        if (form.isWrong()) {
            return show(people.get(id, Level.CONTACT), form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Contact contact = new Contact(details.phone(), details.email(), details.address());
        registration.change(new ParticipantCommand.ChangeContact(id, contact), null);
        return new ModelAndView("redirect:/people/" + id + "/details?done=contact");
    }

    private static ModelAndView show(Person person, Form form, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("people/contact");
        page.setStatus(status);
        page.addObject("form", form);
        page.addObject("id", person.id());
        page.addObject("name", person.name());
        return page;
    }
}
