package org.tremplin.subscription.delivering;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tremplin.platform.accesslog.Exports;
import org.tremplin.subscription.sending.Answer;
import org.tremplin.subscription.subscriptions.Facts;
import org.tremplin.subscription.subscriptions.ShownPeople;
import org.tremplin.subscription.subscriptions.Steering;
import org.tremplin.subscription.subscriptions.Subscription;
import org.tremplin.subscription.subscriptions.SubscriptionsSeen;
import org.tremplin.web.Actor;
import org.tremplin.web.NotFound;
import org.tremplin.web.Refusal;

/** The page of one subscription: how it is doing, its deliveries as they happen, and what can be done about them. */
@Controller
@RequestMapping("/integrations/subscriptions/{id}")
class SubscriptionPages {

    private static final Pattern CODE = Pattern.compile("[a-z-]{1,50}");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final int SHOWN = 50;
    private static final List<String> STATES = List.of("waiting", "delivered", "failed", "withheld");

    private final SubscriptionsSeen seen;
    private final Steering steering;
    private final DeliveryLog log;
    private final Replays replays;
    private final SubscriptionHealth health;
    private final Facts facts;
    private final ShownPeople people;
    private final MessageSource messages;

    SubscriptionPages(
            SubscriptionsSeen seen,
            Steering steering,
            DeliveryLog log,
            Replays replays,
            SubscriptionHealth health,
            Facts facts,
            ShownPeople people,
            MessageSource messages) {
        this.seen = seen;
        this.steering = steering;
        this.log = log;
        this.replays = replays;
        this.health = health;
        this.facts = facts;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping
    String page(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(defaultValue = "") String answer,
            Actor actor,
            Model model) {
        model.addAttribute("told", sentence("subscription.done.", done, answer));
        model.addAttribute("refused", sentence("problem.", refused, answer));
        fill(seen.find(id, actor), state, model);
        people.count(0);
        return "integrations/subscription";
    }

    /** The part of the page that renews itself. */
    @GetMapping("/live")
    String live(@PathVariable String id, @RequestParam(defaultValue = "") String state, Actor actor, Model model) {
        fill(seen.find(id, actor), state, model);
        return "integrations/subscription :: live";
    }

    private void fill(Subscription subscription, String state, Model model) {
        String asked = STATES.contains(state) ? state : "";
        model.addAllAttributes(Map.of(
                "subscription",
                subscription,
                "state",
                asked,
                "states",
                STATES,
                "health",
                health.of(subscription),
                "replays",
                replays.of(subscription.id()),
                "rows",
                log
                        .find(
                                subscription.id(),
                                new DeliveryLog.Question(asked.isEmpty() ? null : asked, null, null, null, null),
                                SHOWN)
                        .stream()
                        .map(Shown::of)
                        .toList()));
    }

    /** A delivery as a line of the page. */
    record Shown(
            String event,
            String name,
            boolean replayed,
            String state,
            String kind,
            @Nullable String at,
            long millis,
            @Nullable Integer status,
            @Nullable String trouble,
            int tried) {

        static Shown of(DeliveryLog.Row row) {
            Delivery delivery = row.delivery();
            Delivery.Attempt last =
                    delivery.attempts().isEmpty() ? null : delivery.attempts().getLast();
            String name = delivery.type().replaceFirst("org\\.tremplin\\.[a-z]+\\.", "");
            String kind =
                    switch (delivery.state()) {
                        case DELIVERED -> "success";
                        case FAILED -> "danger";
                        case WAITING -> "warning";
                        case WITHHELD -> "neutral";
                    };
            return new Shown(
                    row.event(),
                    name,
                    delivery.replayed(),
                    delivery.state().code(),
                    kind,
                    last == null ? null : SECONDS.format(last.at()),
                    last == null ? 0 : last.millis(),
                    last == null ? null : last.status(),
                    last == null ? null : last.trouble(),
                    delivery.tried());
        }
    }

    @Exports
    @PostMapping("/deliveries/{event}/redelivery")
    String again(@PathVariable String id, @PathVariable String event, Actor actor, RedirectAttributes told) {
        return act(id, actor, told, subscription -> {
            Delivery delivery = log.find(subscription.id(), event)
                    .orElseThrow(() -> new NotFound("delivery"))
                    .delivery();
            people.note(List.of(delivery), Delivery::type, Delivery::subject);
            log.again(subscription.id(), delivery);
            facts.of(subscription, "redelivery-asked", actor.subject(), "event", event);
            return "redelivery";
        });
    }

    @Exports
    @PostMapping("/redelivery")
    String againAllFailed(@PathVariable String id, Actor actor, RedirectAttributes told) {
        return act(id, actor, told, subscription -> {
            people.count(0);
            int count = log.againAllFailed(subscription.id());
            facts.of(subscription, "redelivery-asked", actor.subject(), "count", count);
            return "redelivery-all";
        });
    }

    @Exports
    @PostMapping("/replays")
    String replay(@PathVariable String id, Actor actor, RedirectAttributes told) {
        return act(id, actor, told, subscription -> {
            people.count(0);
            replays.begin(subscription, 0, Long.MAX_VALUE, actor);
            return "replay";
        });
    }

    @PostMapping("/pause")
    String pause(@PathVariable String id, Actor actor, RedirectAttributes told) {
        return act(id, actor, told, subscription -> {
            steering.pause(subscription, actor);
            return "pause";
        });
    }

    @PostMapping("/resumption")
    String resume(@PathVariable String id, Actor actor, RedirectAttributes told) {
        return act(id, actor, told, subscription -> {
            steering.resume(subscription, actor);
            return "resume";
        });
    }

    @PostMapping("/test")
    String test(@PathVariable String id, Actor actor, RedirectAttributes told) {
        return act(id, actor, told, subscription -> {
            Answer answer = steering.test(subscription, actor);
            told.addAttribute("answer", answer.trouble() == null ? answer.status() : answer.trouble());
            return "test";
        });
    }

    @PostMapping("/end")
    String end(@PathVariable String id, Actor actor) {
        steering.end(seen.find(id, actor), actor);
        return "redirect:/integrations";
    }

    private interface Deed {
        String on(Subscription subscription);
    }

    private String act(String id, Actor actor, RedirectAttributes told, Deed deed) {
        Subscription subscription = seen.find(id, actor);
        try {
            told.addAttribute("done", deed.on(subscription));
        } catch (Refusal refusal) {
            told.addAttribute("refused", refusal.code());
        }
        return "redirect:/integrations/subscriptions/" + subscription.id();
    }

    /** Only sentences of our own, whatever an address says. */
    private @Nullable String sentence(String prefix, String code, String answer) {
        String shown = answer.matches("\\d{3}")
                ? answer
                : messages.getMessage("code.trouble." + answer, null, "", LocaleContextHolder.getLocale());
        return CODE.matcher(code).matches()
                ? messages.getMessage(prefix + code, new Object[] {shown}, null, LocaleContextHolder.getLocale())
                : null;
    }
}
