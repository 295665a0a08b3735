package org.tremplin.participant.circle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.tremplin.participant.circle.CircleCommand.AcceptReferral;
import org.tremplin.participant.circle.CircleCommand.By;
import org.tremplin.participant.circle.CircleCommand.DeclineReferral;
import org.tremplin.participant.circle.CircleCommand.EndReferral;
import org.tremplin.participant.circle.CircleCommand.EndStep;
import org.tremplin.participant.circle.CircleCommand.GiveConsent;
import org.tremplin.participant.circle.CircleCommand.PlanStep;
import org.tremplin.participant.circle.CircleCommand.Refer;
import org.tremplin.participant.circle.CircleCommand.WithdrawConsent;
import org.tremplin.participant.circle.events.CircleEvent;
import org.tremplin.participant.circle.events.ConsentGiven;
import org.tremplin.participant.circle.events.ConsentWithdrawn;
import org.tremplin.participant.circle.events.ReferralAccepted;
import org.tremplin.participant.circle.events.ReferralDeclined;
import org.tremplin.participant.circle.events.ReferralEnded;
import org.tremplin.participant.circle.events.Referred;
import org.tremplin.participant.circle.events.SharingChanged;
import org.tremplin.participant.circle.events.StepEnded;
import org.tremplin.participant.circle.events.StepPlanned;
import org.tremplin.web.NotFound;

/** The partners around one participant, and what each may know of her because of it. */
@AggregateRoot(type = "circle")
class Circle {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private String participant = "";
    private final Map<String, Referral> referrals = new LinkedHashMap<>();
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, Consent> consents = new LinkedHashMap<>();
    private final Map<String, Shared> told = new HashMap<>();

    Circle() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean decide(Refer command, Clock clock) {
        Referral known = referrals.get(command.referral());
        if (known != null) {
            known.requireSame(command);
            return false;
        }
        String partner = command.by().partner();
        if (partner.equals(command.receiver())) {
            throw new CircleRefused.ReferredToOneself();
        }
        requireMayShare(command.by());
        if (referrals.values().stream().anyMatch(it -> it.isAskedFor(command.receiver(), command.need()))) {
            throw new CircleRefused.AlreadyReferred(command.receiver());
        }
        apply(new Referred(
                command.participant(),
                command.referral(),
                partner,
                command.receiver(),
                command.need(),
                command.note(),
                LocalDate.now(clock)));
        tell(command.receiver());
        return true;
    }

    @CommandHandler
    void decide(AcceptReferral command, Clock clock) {
        Referral referral = find(referrals, command.referral(), "referral");
        if (referral.mayAccept(command.by())) {
            apply(new ReferralAccepted(participant, command.referral(), referral.partner(), LocalDate.now(clock)));
            tell(referral.partner());
        }
    }

    @CommandHandler
    void decide(DeclineReferral command, Clock clock) {
        Referral referral = find(referrals, command.referral(), "referral");
        if (referral.mayDecline(command.by(), command.reason())) {
            apply(new ReferralDeclined(
                    participant, command.referral(), referral.partner(), command.reason(), LocalDate.now(clock)));
            tell(referral.partner());
        }
    }

    @CommandHandler
    void decide(EndReferral command, Clock clock) {
        Referral referral = find(referrals, command.referral(), "referral");
        if (referral.mayEnd(command.by())) {
            apply(new ReferralEnded(participant, command.referral(), referral.partner(), LocalDate.now(clock)));
            tell(referral.partner());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean decide(PlanStep command, Clock clock) {
        Step known = steps.get(command.step());
        if (known != null) {
            known.requireSame(command);
            return false;
        }
        if (!command.partner().equals(command.by().partner())) {
            requireMayShare(command.by());
        }
        apply(new StepPlanned(
                command.participant(),
                command.step(),
                command.partner(),
                command.by().partner(),
                command.kind(),
                command.due(),
                command.note(),
                LocalDate.now(clock)));
        tell(command.partner());
        return true;
    }

    @CommandHandler
    void decide(EndStep command, Clock clock) {
        Step step = find(steps, command.step(), "step");
        if (step.mayEnd(command.by(), command.outcome())) {
            apply(new StepEnded(
                    participant,
                    command.step(),
                    step.partner(),
                    step.planned().kind(),
                    command.outcome(),
                    LocalDate.now(clock)));
            tell(step.partner());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean decide(GiveConsent command, Clock clock) {
        Consent known = consents.get(command.consent());
        if (known != null) {
            known.requireSame(command);
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        if (command.until() != null && command.until().isBefore(today)) {
            throw new CircleRefused.ConsentEndsBeforeItBegins();
        }
        apply(new ConsentGiven(
                command.participant(),
                command.consent(),
                command.purpose(),
                command.partner(),
                command.category(),
                command.how(),
                command.language(),
                command.version(),
                today,
                command.until()));
        tell(command.partner());
        return true;
    }

    @CommandHandler
    void decide(WithdrawConsent command, Clock clock) {
        Consent consent = find(consents, command.consent(), "consent");
        if (consent.withdrawn()) {
            return;
        }
        List<ConsentGiven> same = consents.values().stream()
                .filter(it -> !it.withdrawn() && it.saysTheSame(consent))
                .map(Consent::given)
                .toList();
        same.forEach(it -> apply(new ConsentWithdrawn(
                participant, it.consent(), it.purpose(), it.partner(), it.category(), LocalDate.now(clock))));
        tell(consent.partner());
    }

    @EventSourcingHandler
    void evolve(CircleEvent event) {
        id = CircleCommand.idOf(event.participant());
        participant = event.participant();
        switch (event) {
            case Referred it -> referrals.put(it.referral(), new Referral(it));
            case ReferralAccepted it -> referral(it.referral(), Referral.State.ACCEPTED);
            case ReferralDeclined it ->
                referrals.computeIfPresent(it.referral(), (key, known) -> known.declined(it.reason()));
            case ReferralEnded it -> referral(it.referral(), Referral.State.ENDED);
            case StepPlanned it -> steps.put(it.step(), new Step(it, null));
            case StepEnded it ->
                steps.computeIfPresent(it.step(), (key, known) -> new Step(known.planned(), it.outcome()));
            case ConsentGiven it -> consents.put(it.consent(), new Consent(it, false));
            case ConsentWithdrawn it ->
                consents.computeIfPresent(it.consent(), (key, known) -> new Consent(known.given(), true));
            case SharingChanged it -> told.put(it.partner(), Shared.told(it));
        }
    }

    private void referral(String referral, Referral.State state) {
        referrals.computeIfPresent(referral, (key, known) -> known.now(state));
    }

    /** Says what all ties together open to a partner, where that is not what was said last. */
    private void tell(String partner) {
        Shared shared = Stream.of(referrals, steps, consents)
                .flatMap(ties -> ties.values().stream())
                .filter(tie -> tie.partner().equals(partner))
                .map(Tie::opens)
                .reduce(Shared.NOTHING, Shared::or);
        if (!shared.equals(told.getOrDefault(partner, Shared.NOTHING))) {
            apply(shared.tell(participant, partner));
        }
    }

    private void requireMayShare(By by) {
        boolean receives = referrals.values().stream()
                .anyMatch(it ->
                        it.state() == Referral.State.ACCEPTED && it.partner().equals(by.partner()));
        if (!by.holds() && !receives) {
            throw new CircleRefused.NotYoursToShare();
        }
    }

    private static <T> T find(Map<String, T> known, String key, String thing) {
        T found = known.get(key);
        if (found == null) {
            throw new NotFound(thing);
        }
        return found;
    }
}
