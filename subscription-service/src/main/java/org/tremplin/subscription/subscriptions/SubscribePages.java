package org.tremplin.subscription.subscriptions;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tremplin.platform.commanding.IdempotencyKey;
import org.tremplin.subscription.grants.Grant;
import org.tremplin.subscription.grants.Granting;
import org.tremplin.web.Actor;
import org.tremplin.web.Refusal;

/** The list of subscriptions, and the form for a new one. */
@Controller
@RequestMapping("/integrations")
class SubscribePages {

    private static final String CODE = "(?=.{1,50}$)[a-z0-9]+(-[a-z0-9]+)*";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Subscribing subscribing;
    private final SubscriptionsSeen seen;
    private final Granting granting;
    private final MessageSource messages;

    SubscribePages(Subscribing subscribing, SubscriptionsSeen seen, Granting granting, MessageSource messages) {
        this.subscribing = subscribing;
        this.seen = seen;
        this.granting = granting;
        this.messages = messages;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("subscriptions", seen.all(actor));
        return "integrations/list";
    }

    @GetMapping("/subscriptions/new")
    String form(Actor actor, Model model) {
        return filled(
                actor,
                model,
                new Entered("", "default", "HTTP", "", List.of(), "now"),
                UUID.randomUUID().toString(),
                null);
    }

    /** What was entered. */
    record Entered(String name, String grant, String protocol, String sink, List<String> types, String from) {}

    @PostMapping("/subscriptions/new")
    ModelAndView subscribe(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "default") String grant,
            @RequestParam(defaultValue = "HTTP") String protocol,
            @RequestParam(defaultValue = "") String sink,
            @RequestParam(defaultValue = "") List<String> types,
            @RequestParam(defaultValue = "now") String from,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            Model model) {
        Entered entered = new Entered(name, grant, protocol, sink, types, from);
        String id = key.matches(ID) ? key : UUID.randomUUID().toString();
        if (!name.matches(CODE)) {
            return wrong(filled(actor, model, entered, id, say("subscription.code-needed")));
        }
        try {
            Subscribing.Made made = subscribing.subscribe(wish(entered), new IdempotencyKey(id, true), actor);
            model.addAttribute("subscription", made.subscription());
            model.addAttribute("secret", made.secret());
            return new ModelAndView("integrations/made");
        } catch (Refusal refusal) {
            return wrong(filled(actor, model, entered, id, say("problem." + refusal.code(), refusal.args())));
        }
    }

    private static Subscribing.Wish wish(Entered entered) {
        boolean fetched = entered.protocol().equals("FEED");
        Set<String> types = new HashSet<>(entered.types());
        types.remove("");
        return new Subscribing.Wish(
                entered.grant(),
                entered.name(),
                fetched ? Subscription.Protocol.FEED : Subscription.Protocol.HTTP,
                fetched ? null : entered.sink().strip(),
                new Filter(types.isEmpty() ? Set.of(Grant.ALL) : types, Set.of(Grant.ALL), Set.of(Grant.ALL)),
                entered.from().equals("beginning"));
    }

    private String filled(Actor actor, Model model, Entered entered, String key, @Nullable String fault) {
        List<Grant> grants = granting.seenBy(actor).stream()
                .filter(grant -> grant.holder().equals(actor.partner()) && !grant.revoked())
                .toList();
        model.addAllAttributes(Map.of("entered", entered, "key", key, "grants", grants));
        model.addAttribute("protocols", List.of("HTTP", "FEED"));
        model.addAttribute("froms", List.of("now", "beginning"));
        model.addAttribute("fault", fault);
        model.addAttribute(
                "types",
                grants.stream()
                        .flatMap(grant -> grant.coveredTypes().stream())
                        .distinct()
                        .sorted()
                        .toList());
        return "integrations/subscribe";
    }

    private static ModelAndView wrong(String view) {
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
