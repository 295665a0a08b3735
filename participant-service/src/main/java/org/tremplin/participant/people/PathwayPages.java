package org.tremplin.participant.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.tremplin.participant.pathway.Enrolment;
import org.tremplin.participant.programmes.Programmes;
import org.tremplin.participant.programmes.Wording;
import org.tremplin.participant.programmes.events.Template;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.commanding.Written;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;
import org.tremplin.web.Refusal;

/** The forms with which a person enters a programme and leaves it. */
@Controller
@RequestMapping("/people/{id}/enrolments")
class PathwayPages {

    private final People people;
    private final Programmes programmes;
    private final Enrolment enrolment;
    private final PersonShown shown;
    private final MessageSource messages;
    private final Clock clock;

    PathwayPages(
            People people,
            Programmes programmes,
            Enrolment enrolment,
            PersonShown shown,
            MessageSource messages,
            Clock clock) {
        this.people = people;
        this.programmes = programmes;
        this.enrolment = enrolment;
        this.shown = shown;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the form of an enrolment says. */
    record EnrolForm(
            @NotNull(message = "{field.programme-needed}") @Code(message = "{field.programme-needed}")
            String programme,

            @NotNull(message = "{field.cohort-needed}") @Code(message = "{field.cohort}")
            String cohort,

            @NotNull(message = "{field.partner-needed}") @Code(message = "{field.partner-needed}")
            String partner,

            @NotNull(message = "{field.date-needed}") @PastOrPresent(message = "{field.not-in-future}")
            LocalDate on) {}

    /** What the form of an exit says. */
    record ExitForm(
            @NotNull(message = "{field.outcome-needed}") @Code(message = "{field.outcome-needed}")
            String outcome,

            @NotNull(message = "{field.date-needed}") @PastOrPresent(message = "{field.not-in-future}")
            LocalDate on) {}

    @GetMapping("/new")
    ModelAndView enrolForm(@PathVariable String id, Actor actor) {
        Form form = Form.empty()
                .suggest("partner", actor.partner())
                .suggest("on", LocalDate.now(clock).toString());
        return enrolPage(people.get(id, Level.PATHWAY), form, HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView enrol(
            @PathVariable String id,
            @Valid @ModelAttribute("enrolForm") EnrolForm enrol,
            BindingResult binding,
            HttpServletRequest request) {
        Form form = Form.of(request, binding, messages);
        Person person = people.get(id, Level.PATHWAY);
        if (form.isWrong()) {
            return enrolPage(person, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            Written written = enrolment.enrol(id, enrol.programme(), enrol.cohort(), enrol.partner(), enrol.on());
            return back(id, written.created() ? "enrolled" : "unchanged");
        } catch (Refusal refusal) {
            return enrolPage(person, form.refuse("cohort", sentence(refusal)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{programme}/exit")
    ModelAndView exitForm(@PathVariable String id, @PathVariable String programme) {
        Form form = Form.empty().suggest("on", LocalDate.now(clock).toString());
        return exitPage(people.get(id, Level.PATHWAY), programme, form, HttpStatus.OK);
    }

    @PostMapping("/{programme}/exit")
    ModelAndView leave(
            @PathVariable String id,
            @PathVariable String programme,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @Valid @ModelAttribute("exitForm") ExitForm exit,
            BindingResult binding,
            HttpServletRequest request) {
        Form form = Form.of(request, binding, messages);
        Person person = people.get(id, Level.PATHWAY);
        if (form.isWrong()) {
            return exitPage(person, programme, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!confirmed) {
            return exitPage(person, programme, form, HttpStatus.OK).addObject("confirm", exit.on());
        }
        try {
            enrolment.leave(id, programme, exit.outcome(), exit.on());
            return back(id, "left");
        } catch (Refusal refusal) {
            return exitPage(person, programme, form.refuse("on", sentence(refusal)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView enrolPage(Person person, Form form, HttpStatusCode status) {
        Map<String, String> choice = new LinkedHashMap<>();
        programmes.all().forEach(it -> choice.put(it.code(), Wording.inLanguage(it.labels())));
        ModelAndView page = page("people/enrol", person, form, status);
        page.addObject("programmes", choice);
        page.addObject("partners", shown.partnerNames(enrolment.companions(person.id())));
        return page;
    }

    private ModelAndView exitPage(Person person, String programme, Form form, HttpStatusCode status) {
        Template template = programmes.get(programme);
        if (person.in(programme).isEmpty()) {
            throw new NotFound("pathway");
        }
        Map<String, String> outcomes = new LinkedHashMap<>();
        template.outcomes().forEach(it -> outcomes.put(it.code(), Wording.inLanguage(it.labels())));
        ModelAndView page = page("people/exit", person, form, status);
        page.addObject("programme", programme);
        page.addObject("programmeName", Wording.inLanguage(template.labels()));
        page.addObject("outcomes", outcomes);
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

    private String sentence(Refusal refusal) {
        return messages.getMessage("problem." + refusal.code(), refusal.args(), LocaleContextHolder.getLocale());
    }

    private static ModelAndView back(String id, String done) {
        return new ModelAndView("redirect:/people/" + id + "?done=" + done);
    }
}
