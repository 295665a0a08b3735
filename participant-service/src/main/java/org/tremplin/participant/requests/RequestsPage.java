package org.tremplin.participant.requests;

import jakarta.validation.Valid;
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

/** The list of what people ask about their files, each open one with its answer's form. */
@Controller
@RequestMapping("/people/requests")
class RequestsPage {

    private final PersonRequests requests;
    private final PersonFile file;

    RequestsPage(PersonRequests requests, PersonFile file) {
        this.requests = requests;
        this.file = file;
    }

    /** A request with the name of who asks. */
    record Row(AskedRequest asked, String name) {}

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
                .map(it -> new Row(it, names.getOrDefault(it.participant(), "")))
                .toList();
        ModelAndView page = new ModelAndView("requests/list");
        page.setStatus(status);
        page.addObject("rows", rows);
        page.addObject("wrong", wrong);
        page.addObject("error", error);
        page.addObject("answered", answered);
        return page;
    }
}
