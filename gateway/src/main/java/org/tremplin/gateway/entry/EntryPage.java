package org.tremplin.gateway.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a person types her code. What she typed is never shown again, nor in any address. */
@Controller
@RequestMapping(Entered.DOOR)
class EntryPage {

    private static final int LONGEST = 40;

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final Entries entries;

    EntryPage(Entries entries) {
        this.entries = entries;
    }

    @GetMapping
    ModelAndView form() {
        return page(HttpStatus.OK, "");
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        if (code.isBlank() || code.length() > LONGEST) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, "enter.wrong");
        }
        return switch (entries.enter(code, request.getRemoteAddr())) {
            case Entries.Outcome.In(Entered person) -> letIn(person, request, response);
            case Entries.Outcome.NotGood() -> page(HttpStatus.UNPROCESSABLE_CONTENT, "enter.wrong");
            case Entries.Outcome.TooOften(String seconds) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
                yield page(HttpStatus.TOO_MANY_REQUESTS, "enter.too-often");
            }
            case Entries.Outcome.Away() -> page(HttpStatus.SERVICE_UNAVAILABLE, "enter.away");
        };
    }

    /** In a session of her own: what the browser had before ends, whoever it was. */
    private ModelAndView letIn(Entered person, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return new ModelAndView("redirect:/me");
    }

    private static ModelAndView page(HttpStatus status, String failure) {
        ModelAndView page = new ModelAndView("enter");
        page.setStatus(status);
        page.addObject("failure", failure);
        return page;
    }
}
