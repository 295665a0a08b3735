package org.tremplin.subscription.subscriptions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.platform.access.Level;
import org.tremplin.subscription.grants.Sharing;
import org.tremplin.subscription.log.LoggedEvent;

/**
 * The one place that decides whether an event leaves for a subscription: webhooks, feeds, replays and redeliveries all ask
 * here, each time before it leaves. It has to be granted and asked for, and if it is about a person, its partner has to see
 * her today at the level of its data class. Who was told of her before hears {@link Notices} in any case.
 */
@Component
public class Gate {

    private final Subscriptions subscriptions;
    private final Sharing sharing;
    private final Told told;
    private final Clock clock;

    Gate(Subscriptions subscriptions, Sharing sharing, Told told, Clock clock) {
        this.subscriptions = subscriptions;
        this.sharing = sharing;
        this.told = told;
        this.clock = clock;
    }

    /** What becomes of an event. */
    public enum Verdict {
        /** It leaves. */
        GOES,
        /** It is not granted or not asked for. */
        OUTSIDE,
        /** She does not share so much with the partner. */
        NOT_SHARED,
        /** What was told of her sharing is still on its way: to be asked again. */
        NOT_KNOWN_YET
    }

    /**
     * What becomes of some events, in their order.
     *
     * @param going those that leave
     * @param notShared how many did not because of what people share
     * @param waitingAt position of the first of which it is not known yet, behind which nothing was looked at
     */
    public record Passage(
            List<LoggedEvent> going,
            int notShared,
            @Nullable Long waitingAt) {}

    /** What becomes of an event that was let through before. */
    public Verdict of(Subscription subscription, LoggedEvent event) {
        return look(subscription, List.of(event)).of(event);
    }

    /** Lets events through; of whom they tell is written down before. */
    public Passage pass(Subscription subscription, List<LoggedEvent> events) {
        Passage passage = weigh(subscription, events);
        List<String> people = passage.going().stream()
                .filter(event -> levelOf(event) != null)
                .map(LoggedEvent::subject)
                .toList();
        if (!people.isEmpty()) {
            told.note(subscription, people);
        }
        return passage;
    }

    /** An event was taken: where it says that somebody is forgotten, that is acknowledged. */
    public void taken(Subscription subscription, LoggedEvent event) {
        if (Notices.isErasure(event)) {
            told.received(subscription.id(), event.subject());
        }
    }

    /** What would become of events that do not leave now. */
    public Passage weigh(Subscription subscription, List<LoggedEvent> events) {
        Look look = look(subscription, events);
        List<LoggedEvent> going = new ArrayList<>();
        int notShared = 0;
        for (LoggedEvent event : events) {
            switch (look.of(event)) {
                case GOES -> {
                    going.add(event);
                    look.told().add(event.subject());
                }
                case NOT_SHARED -> notShared++;
                case NOT_KNOWN_YET -> {
                    return new Passage(going, notShared, event.position());
                }
                case OUTSIDE -> {}
            }
        }
        return new Passage(going, notShared, null);
    }

    private Look look(Subscription subscription, List<LoggedEvent> events) {
        String holder = subscription.holder();
        Scope scope = subscriptions.scope(subscription);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<LoggedEvent> personal = events.stream()
                .filter(event -> levelOf(event) != null && scope.covers(event, today))
                .toList();
        Set<String> noticed = subjects(events.stream()
                .filter(event -> Notices.isOfAPerson(event, holder))
                .toList());
        return new Look(
                scope,
                today,
                personal.isEmpty()
                        ? Optional.of(Map.of())
                        : sharing.of(
                                holder, subjects(personal), personal.getLast().position()),
                noticed.isEmpty() ? new java.util.HashSet<>() : told.among(subscription.id(), noticed),
                events.stream().anyMatch(event -> Notices.isOfThePartner(event, holder))
                        && told.ofAnybody(subscription.id()));
    }

    private static Set<String> subjects(Collection<LoggedEvent> events) {
        return events.stream().map(LoggedEvent::subject).collect(java.util.stream.Collectors.toSet());
    }

    private static @Nullable Level levelOf(LoggedEvent event) {
        return Sharing.levelOf(event.dataClass());
    }

    /**
     * All that is needed to decide about some events.
     *
     * @param levels what is shared by whom; empty while that is not known
     * @param told of whom the subscription was told
     * @param ofAnybody whether it was told of anybody, where that matters
     */
    private record Look(
            Scope scope,
            LocalDate today,
            Optional<Map<String, Set<Level>>> levels,
            Set<String> told,
            boolean ofAnybody) {

        Verdict of(LoggedEvent event) {
            String holder = scope.grant().holder();
            if (!scope.grant().holds(today)) {
                return Verdict.OUTSIDE;
            }
            if (Notices.isOfAPerson(event, holder) && told.contains(event.subject())
                    || Notices.isOfThePartner(event, holder) && ofAnybody) {
                return Verdict.GOES;
            }
            if (Notices.isErasure(event) || !scope.covers(event, today)) {
                return Verdict.OUTSIDE;
            }
            Level level = levelOf(event);
            return level == null
                    ? Verdict.GOES
                    : levels.map(known -> shared(known, event, level)).orElse(Verdict.NOT_KNOWN_YET);
        }

        private static Verdict shared(Map<String, Set<Level>> known, LoggedEvent event, Level level) {
            return known.getOrDefault(event.subject(), Set.of()).contains(level) ? Verdict.GOES : Verdict.NOT_SHARED;
        }
    }
}
