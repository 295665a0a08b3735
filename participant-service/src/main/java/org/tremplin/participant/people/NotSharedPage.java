package org.tremplin.participant.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerMapping;
import org.tremplin.platform.access.NotShared;
import org.tremplin.web.Problems;

/** Says to a reader in a browser what of a person is not shared, and how it could be. */
@ControllerAdvice(
        assignableTypes = {
            PersonPage.class,
            PathwayPages.class,
            ContactPage.class,
            CirclePage.class,
            ReferralPages.class,
            StepPages.class,
            ConsentPages.class
        })
class NotSharedPage {

    private final People people;
    private final PersonShown shown;

    NotSharedPage(People people, PersonShown shown) {
        this.people = people;
        this.shown = shown;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String show(NotShared refusal, HttpServletRequest request, Model model) {
        if (!Problems.wantsPage(request)
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path)) {
            throw refusal;
        }
        shown.top(people.get(String.valueOf(path.get("id"))), model);
        model.addAttribute("missing", refusal.details().get("level"));
        return "people/not-shared";
    }
}
