package org.tremplin.subscription.subscriptions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.platform.access.Level;
import org.tremplin.subscription.grants.Sharing;
import org.tremplin.subscription.log.EventLog;
import org.tremplin.subscription.log.LoggedEvent;

/**
 * The one place that decides whether an event leaves for a subscription: webhooks, feeds, replays and redeliveries all ask
 * here, each time before it leaves. It has to be granted and asked for, and if it is about a person, its partner has to see
 * her today at the level of its data class. Who was told of her before hears {@link Notices} in any case.
 */
@Component
public class Gate {

    private final EventLog log;
    private final Subscriptions subscriptions;
    private final Sharing sharing;
    private final Told told;
    private final Clock clock;

    Gate(EventLog log, Subscriptions subscriptions, Sharing sharing, Told told, Clock clock) {
        this.log = log;
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
        /** The grant as a whole is over: nothing leaves, and nothing is passed over until there is one again. */
        SHUT,
        /** It is for those who were told of her, and this subscription was not. */
        UNTOLD,
        /** She does not share so much with the partner. */
        NOT_SHARED,
        /** What was told of her sharing is still on its way, or may not be known everywhere: to be asked again. */
        NOT_KNOWN_YET
    }

    /**
     * What becomes of some events, in their order.
     *
     * @param going those that leave
     * @param notShared how many did not because of what people share
     * @param waitingAt position of the first of which it is not known yet, or for which there is no grant now; behind it
     *     nothing was looked at
     */
    public record Passage(
            List<LoggedEvent> going,
            int notShared,
            @Nullable Long waitingAt) {}

    /**
     * What becomes of some events of different subjects that are about to be sent; whom those that go tell of is written
     * down before.
     *
     * @param late whether they are sent out of their turn, so that news of what is shared no longer may have been passed
     *     over
     */
    public List<Verdict> leave(Subscription subscription, List<LoggedEvent> events, boolean late) {
        Look look = look(subscription, events);
        Set<String> people = subjects(events.stream()
                .filter(event -> isPersonal(event) && look.lets(event))
                .toList());
        Set<String> unsure = told.note(subscription, people);
        Look last = late && !unsure.isEmpty() ? look.with(sharing.anew(subscription.holder(), people)) : look;
        List<Verdict> verdicts = events.stream()
                .map(event -> (people.contains(event.subject()) ? last : look).of(event, look.told()))
                .toList();
        unsure.retainAll(subjects(events.stream().filter(last::lets).toList()));
        told.sure(subscription, unsure);
        return verdicts;
    }

    /**
     * Lets events leave; of whom they tell is written down before. Only from then on nobody passes over the news that she
     * shares no longer, so whoever is told of for the first time is looked up anew after that.
     */
    public Passage pass(Subscription subscription, List<LoggedEvent> events) {
        Look look = look(subscription, events);
        Passage passage = weigh(look, events, Set.of());
        Set<String> people = people(passage);
        if (told.note(subscription, people).isEmpty()) {
            return passage;
        }
        Passage again = weigh(look.with(sharing.anew(subscription.holder(), people)), events, Set.of());
        told.sure(subscription, people(again));
        return again;
    }

    /**
     * What may leave later, each with {@link #leave}; nobody is told of yet.
     *
     * @param underWay whether something about somebody is read already and not sent yet, so that it is not known before
     *     whether she will have been told of
     */
    public Passage ahead(Subscription subscription, List<LoggedEvent> events, Predicate<String> underWay) {
        Look look = look(subscription, events);
        Set<String> maybe = subjects(events.stream()
                .filter(event -> Notices.isOfThePartner(event, subscription.holder()) || underWay.test(event.subject()))
                .toList());
        return weigh(look, events, maybe);
    }

    /** Those of some events that would leave now, or of which that is not known yet. */
    public List<LoggedEvent> pending(Subscription subscription, List<LoggedEvent> events) {
        Look look = look(subscription, events);
        Set<String> known = new HashSet<>(look.told());
        List<LoggedEvent> pending = new ArrayList<>();
        for (LoggedEvent event : events) {
            Verdict verdict = look.of(event, known);
            if (verdict == Verdict.GOES || verdict == Verdict.NOT_KNOWN_YET) {
                pending.add(event);
                known.addAll(isPersonal(event) ? Set.of(event.subject()) : Set.of());
            }
        }
        return pending;
    }

    /** A subscription took the news that these people are forgotten: that is acknowledged. */
    public void received(UUID subscription, Collection<String> participants) {
        told.received(subscription, participants);
    }

    /** A subscription comes back with a cursor, so it has taken all that lies before, such news included. */
    public void taken(Subscription subscription, long position) {
        long upTo = Math.min(position, log.head());
        if (upTo > subscription.feedTaken()) {
            told.received(subscription.id(), subscription.feedTaken(), upTo);
            subscriptions.taken(subscription.id(), upTo);
        }
    }

    private static Set<String> people(Passage passage) {
        return subjects(passage.going().stream().filter(Gate::isPersonal).toList());
    }

    private static Passage weigh(Look look, List<LoggedEvent> events, Set<String> maybeTold) {
        Set<String> known = new HashSet<>(look.told());
        known.addAll(maybeTold);
        List<LoggedEvent> going = new ArrayList<>();
        int notShared = 0;
        for (LoggedEvent event : events) {
            switch (look.of(event, known)) {
                case GOES -> {
                    going.add(event);
                    known.addAll(isPersonal(event) ? Set.of(event.subject()) : Set.of());
                }
                case NOT_SHARED -> notShared++;
                case NOT_KNOWN_YET, SHUT -> {
                    return new Passage(going, notShared, event.position());
                }
                case OUTSIDE, UNTOLD -> {}
            }
        }
        return new Passage(going, notShared, null);
    }

    private Look look(Subscription subscription, List<LoggedEvent> events) {
        String holder = subscription.holder();
        Scope scope = subscriptions.scope(subscription);
        LocalDate today = LocalDate.now(clock);
        List<LoggedEvent> personal = events.stream()
                .filter(event -> isPersonal(event) && scope.covers(event, today))
                .toList();
        return new Look(
                scope,
                today,
                personal.isEmpty()
                        ? Optional.of(Map.of())
                        : sharing.of(
                                holder,
                                subjects(personal),
                                personal.stream()
                                        .mapToLong(LoggedEvent::position)
                                        .max()
                                        .orElseThrow()),
                toldBefore(subscription, events),
                isKnownEverywhere(events, holder));
    }

    /** Whether nobody decides any more as if the partner had not left, where events say so. */
    private boolean isKnownEverywhere(List<LoggedEvent> events, String holder) {
        return events.stream()
                .filter(event -> Notices.isOfThePartner(event, holder))
                .allMatch(left -> log.isOlder(left.position(), Sharing.OLDEST));
    }

    /** Of whom the subscription was told, as far as there is news for those who were; the partner stands for anybody. */
    private Set<String> toldBefore(Subscription subscription, List<LoggedEvent> events) {
        String holder = subscription.holder();
        Set<String> noticed = subjects(events.stream()
                .filter(event -> Notices.isOfAPerson(event, holder))
                .toList());
        Set<String> known = noticed.isEmpty() ? new HashSet<>() : told.among(subscription.id(), noticed);
        events.stream()
                .filter(event -> Notices.isOfThePartner(event, holder))
                .findFirst()
                .filter(left -> told.ofAnybody(subscription.id()))
                .ifPresent(left -> known.add(left.subject()));
        return known;
    }

    private static Set<String> subjects(Collection<LoggedEvent> events) {
        return events.stream().map(LoggedEvent::subject).collect(Collectors.toSet());
    }

    private static boolean isPersonal(LoggedEvent event) {
        return levelOf(event) != null;
    }

    private static @Nullable Level levelOf(LoggedEvent event) {
        return Sharing.levelOf(event.dataClass());
    }

    /**
     * All that is needed to decide about some events.
     *
     * @param levels what is shared by whom; empty while that is not known
     * @param told of whom the subscription was told
     * @param settled whether it is known everywhere that the partner left, where one of them says so
     */
    private record Look(
            Scope scope, LocalDate today, Optional<Map<String, Set<Level>>> levels, Set<String> told, boolean settled) {

        Look with(Optional<Map<String, Set<Level>>> others) {
            return new Look(scope, today, others, told, settled);
        }

        /** Whether an event goes as far as is known. */
        boolean lets(LoggedEvent event) {
            return of(event, told) == Verdict.GOES;
        }

        /** What becomes of an event where these were told of. */
        Verdict of(LoggedEvent event, Set<String> known) {
            String holder = scope.grant().holder();
            if (!scope.grant().holds(today)) {
                return Verdict.SHUT;
            }
            boolean ofAPerson = Notices.isOfAPerson(event, holder);
            boolean ofThePartner = Notices.isOfThePartner(event, holder);
            if (ofThePartner && !known.isEmpty()) {
                // It goes side by side with what is about people, and nothing of that may leave after it.
                return settled ? Verdict.GOES : Verdict.NOT_KNOWN_YET;
            }
            if (ofAPerson && known.contains(event.subject())) {
                return Verdict.GOES;
            }
            if (Notices.isErasure(event) || !scope.covers(event, today)) {
                return ofAPerson || ofThePartner ? Verdict.UNTOLD : Verdict.OUTSIDE;
            }
            Level level = levelOf(event);
            return level == null
                    ? Verdict.GOES
                    : levels.map(shared -> shared(shared, event, level)).orElse(Verdict.NOT_KNOWN_YET);
        }

        private static Verdict shared(Map<String, Set<Level>> known, LoggedEvent event, Level level) {
            return known.getOrDefault(event.subject(), Set.of()).contains(level) ? Verdict.GOES : Verdict.NOT_SHARED;
        }
    }
}
