package org.tremplin.participant.me;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tremplin.participant.requests.PersonRequests;
import org.tremplin.web.Actor;

/** What she asked about her own file, what she was answered, and the two forms to ask. */
@Controller
@RequestMapping("/me/requests")
class MyRequestsPage {

    static final int LONGEST = 1000;

    private static final Set<String> DONE = Set.of("correction", "erasure");

    private final PersonRequests requests;

    MyRequestsPage(PersonRequests requests) {
        this.requests = requests;
    }

    @GetMapping
    ModelAndView list(Actor her, @RequestParam @Nullable String done) {
        return show(her, HttpStatus.OK, done != null && DONE.contains(done) ? done : null, false);
    }

    @PostMapping("/correction")
    ModelAndView correct(Actor her, @RequestParam UUID key, @RequestParam(defaultValue = "") String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return show(her, HttpStatus.UNPROCESSABLE_CONTENT, null, true);
        }
        requests.askCorrection(her.subject(), key.toString(), text.strip());
        return new ModelAndView("redirect:/me/requests?done=correction");
    }

    @PostMapping("/erasure")
    ModelAndView erase(Actor her, @RequestParam UUID key) {
        requests.askErasure(her.subject(), key.toString());
        return new ModelAndView("redirect:/me/requests?done=erasure");
    }

    private ModelAndView show(Actor her, HttpStatus status, @Nullable String done, boolean wrong) {
        ModelAndView page = new ModelAndView("me/requests");
        page.setStatus(status);
        page.addObject("requests", requests.of(her.subject()));
        page.addObject("key", UUID.randomUUID());
        page.addObject("done", done);
        page.addObject("wrong", wrong);
        return page;
    }
}
