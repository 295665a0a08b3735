package org.tremplin.participant.requests;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tremplin.participant.people.PersonFile;
import org.tremplin.web.Actor;
import org.tremplin.web.Roles;

/** The list of what people ask about their files, each open one with its answer's form. */
@Controller
@RequestMapping("/people/requests")
class RequestsPage {

    private final PersonRequests requests;
    private final PersonFile file;
    private final Clock clock;

    RequestsPage(PersonRequests requests, PersonFile file, Clock clock) {
        this.requests = requests;
        this.file = file;
        this.clock = clock;
    }

    /**
     * A request with the name of who asks.
     *
     * @param erasure whether only erasing does it
     * @param late whether the last day for an answer is over
     */
    record Row(AskedRequest asked, String name, boolean erasure, boolean late) {}

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "false") boolean answered) {
        return show(HttpStatus.OK, null, null, answered);
    }

    @PostMapping("/{participant}/{request}")
    ModelAndView answer(
            @PathVariable String participant,
            @PathVariable String request,
            @Valid @ModelAttribute("answered") AnswerRequest answer,
            BindingResult binding) {
        if (binding.hasErrors()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, "field.answer", false);
        }
        try {
            requests.answer(participant, request, answer.answer(), answer.reason());
        } catch (RequestRefused refused) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, "problem." + refused.code(), false);
        }
        return new ModelAndView("redirect:/people/requests?answered=true");
    }

    private ModelAndView show(HttpStatus status, @Nullable String wrong, @Nullable String error, boolean answered) {
        List<AskedRequest> asked = requests.toAnswer();
        Map<String, String> names = file.namesOf(
                asked.stream().map(AskedRequest::participant).distinct().toList());
        List<Row> rows = asked.stream()
                .map(it -> row(it, names.getOrDefault(it.participant(), "")))
                .toList();
        ModelAndView page = new ModelAndView("requests/list");
        page.setStatus(status);
        page.addObject("rows", rows);
        page.addObject("mayErase", Actor.current().hasRole(Roles.COORDINATOR));
        page.addObject("wrong", wrong);
        page.addObject("error", error);
        page.addObject("answered", answered);
        return page;
    }

    private Row row(AskedRequest asked, String name) {
        return new Row(asked, name, asked.kind().equals(RequestBook.ERASURE), asked.isLate(LocalDate.now(clock)));
    }
}
