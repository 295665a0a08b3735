package org.tremplin.participant.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tremplin.participant.registration.Duplicates;
import org.tremplin.participant.registration.ExternalIdTaken;
import org.tremplin.participant.registration.Registrant;
import org.tremplin.participant.registration.Registration;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.platform.commanding.Written;
import org.tremplin.platform.privacy.Fingerprints;
import org.tremplin.web.Actor;

/** The form that registers a person; it asks back once where she seems to be known already. */
@Controller
@RequestMapping("/people/new")
class RegistrationPage {

    private final Registration registration;
    private final Duplicates duplicates;
    private final Fingerprints fingerprints;
    private final PersonShown shown;
    private final Access access;
    private final MessageSource messages;

    RegistrationPage(
            Registration registration,
            Duplicates duplicates,
            Fingerprints fingerprints,
            PersonShown shown,
            Access access,
            MessageSource messages) {
        this.registration = registration;
        this.duplicates = duplicates;
        this.fingerprints = fingerprints;
        this.shown = shown;
        this.access = access;
        this.messages = messages;
    }

    /** The record takes everything through its constructor; there is nothing to set afterwards. */
    @InitBinder
    void bindThroughConstructors(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @GetMapping
    ModelAndView form(Actor actor) {
        Form form = Form.empty().suggest("key", UUID.randomUUID().toString()).suggest("partner", actor.partner());
        return show(form, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView register(
            @RequestParam UUID key,
            @RequestParam(defaultValue = "false") boolean anyway,
            @Valid @ModelAttribute("registrant") Registrant registrant,
            BindingResult binding,
            HttpServletRequest request) {
        Form form = Form.of(request, binding, messages);
        if (form.isWrong()) {
            return show(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Duplicates.Likely> likely = duplicates.of(
                key.toString(),
                registrant.givenName(),
                registrant.familyName(),
                registrant.yearOfBirth(),
                registrant.nationality());
        if (likely.isPresent() && !anyway) {
            ModelAndView page = show(form, HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("likely", true);
            // Her file is shown only to who may know her name, which is what was found here.
            likely.filter(one -> access.to(one.participant()).contains(Level.CONTACT))
                    .ifPresent(one -> page.addObject("known", one.participant()));
            return page;
        }
        return register(registrant, form, new IdempotencyKey(key.toString(), true));
    }

    private ModelAndView register(Registrant registrant, Form form, IdempotencyKey key) {
        try {
            Written written = registration.register(registrant.command(key.id(), fingerprints), key);
            return new ModelAndView("redirect:/people/" + written.id() + "?done=registered");
        } catch (ExternalIdTaken taken) {
            String sentence = messages.getMessage("problem.external-id-taken", null, LocaleContextHolder.getLocale());
            return show(form.refuse("externalId", sentence), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView show(Form form, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("people/register");
        page.setStatus(status);
        page.addObject("form", form);
        page.addObject("partners", shown.partnerNames(Set.of(Actor.current().partner())));
        page.addObject("countries", shown.countries());
        page.addObject("languages", shown.languages());
        page.addObject("statuses", Registrant.STATUSES);
        page.addObject("levels", Registrant.LEVELS);
        return page;
    }
}
