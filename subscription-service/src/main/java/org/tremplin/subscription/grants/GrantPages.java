package org.tremplin.subscription.grants;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tremplin.contracts.DataClass;
import org.tremplin.web.Actor;
import org.tremplin.web.Refusal;

/** The page on which coordinators give and take back grants. */
@Controller
@RequestMapping("/integrations/grants")
class GrantPages {

    private static final List<String> CLASSES =
            Arrays.stream(DataClass.values()).map(DataClass::code).toList();

    private final Granting granting;
    private final MessageSource messages;

    GrantPages(Granting granting, MessageSource messages) {
        this.granting = granting;
        this.messages = messages;
    }

    /** What was entered; codes separated by commas. */
    record Entered(
            @Nullable String holder,
            @Nullable String name,
            @Nullable String dataClass,
            @Nullable String partners,
            @Nullable String programmes,
            @Nullable String types) {

        private static Set<String> codes(@Nullable String entered) {
            return entered == null
                    ? Set.of()
                    : Arrays.stream(entered.split("[,\\s]+"))
                            .filter(code -> !code.isEmpty())
                            .collect(Collectors.toSet());
        }

        /** What to say about it where it cannot be a grant; null where it can. */
        @Nullable
        String fault() {
            if (!String.valueOf(holder).matches(Codes.CODE)
                    || !String.valueOf(name).matches(Codes.CODE)) {
                return "subscription.code-needed";
            }
            if (!CLASSES.contains(String.valueOf(dataClass))) {
                return "subscription.data-class";
            }
            if (!allMatch(partners, Codes.CODE) || !allMatch(programmes, Codes.CODE)) {
                return "subscription.code-or-all";
            }
            return allMatch(types, Codes.TYPE) ? null : "subscription.type-or-all";
        }

        private static boolean allMatch(@Nullable String entered, String pattern) {
            return !codes(entered).isEmpty()
                    && codes(entered).stream().allMatch(code -> code.matches("\\*|" + pattern));
        }

        Grant grant() {
            String whose = String.valueOf(holder);
            String what = String.valueOf(name);
            return new Grant(
                    Granting.idOf(whose, what),
                    whose,
                    what,
                    codes(types),
                    codes(programmes),
                    codes(partners),
                    DataClass.valueOf(String.valueOf(dataClass).toUpperCase(Locale.ROOT)),
                    null,
                    false,
                    0);
        }
    }

    @GetMapping
    String all(Actor actor, Model model) {
        return filled(actor, model, new Entered("", "default", "figures", actor.partner(), "*", "*"), null);
    }

    @PostMapping
    ModelAndView give(@ModelAttribute Entered entered, Actor actor, Model model) {
        String fault = entered.fault();
        if (fault == null) {
            try {
                granting.give(entered.grant(), actor);
                return new ModelAndView("redirect:/integrations/grants");
            } catch (Refusal refusal) {
                fault = "problem." + refusal.code();
            }
        }
        String said = messages.getMessage(fault, null, LocaleContextHolder.getLocale());
        return new ModelAndView(filled(actor, model, entered, said), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{holder}/{name}/revocation")
    String revoke(@PathVariable String holder, @PathVariable String name, Actor actor) {
        granting.revoke(holder, name, actor);
        return "redirect:/integrations/grants";
    }

    private String filled(Actor actor, Model model, Entered entered, @Nullable String fault) {
        model.addAllAttributes(Map.of("grants", granting.seenBy(actor), "entered", entered, "classes", CLASSES));
        model.addAttribute("fault", fault);
        return "integrations/grants";
    }
}
