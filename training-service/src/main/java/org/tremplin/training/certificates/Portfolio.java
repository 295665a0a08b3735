package org.tremplin.training.certificates;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.tremplin.training.certificates.Entitlement.Held;
import org.tremplin.training.certificates.Entitlement.Standing;
import org.tremplin.training.certificates.PortfolioCommand.BreakRule;
import org.tremplin.training.certificates.PortfolioCommand.RecordExternalCertificate;
import org.tremplin.training.certificates.PortfolioCommand.SatisfyRule;
import org.tremplin.training.certificates.events.CertificateAwarded;
import org.tremplin.training.certificates.events.CertificateRevoked;
import org.tremplin.training.certificates.events.ExternalCertificateRecorded;
import org.tremplin.training.certificates.events.PortfolioEvent;
import org.tremplin.training.certificates.events.RuleBroken;
import org.tremplin.training.certificates.events.RuleSatisfied;

/**
 * One participant's certificates. Hers is a programme's certificate exactly while the stage's own rule holds and the
 * certificate that opens the stage is held (domain rules 3.1 and 3.2), in whatever order the two came about.
 */
@AggregateRoot(type = "portfolio")
class Portfolio {

    private static final String PREREQUISITE_LOST = "prerequisite-lost";

    @AggregateIdentifier
    private String id;

    /** By programme, then by kind. */
    private final Map<String, Map<String, Entitlement>> programmes = new TreeMap<>();

    private final Set<ExternalCertificateRecorded> fromElsewhere = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    Portfolio() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SatisfyRule command, CertificateNumbers numbers) {
        Entitlement entitlement = entitlement(command.programme(), command.kind());
        if (entitlement.knows(command.source(), command.sequence()) || entitlement.satisfiedBy(command.source())) {
            return;
        }
        apply(new RuleSatisfied(
                command.participant(),
                command.programme(),
                command.cohort(),
                command.kind(),
                command.requires(),
                command.source(),
                command.sequence(),
                command.on()));
        award(command.programme(), numbers);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(BreakRule command) {
        Entitlement entitlement = entitlement(command.programme(), command.kind());
        if (entitlement.knows(command.source(), command.sequence()) || !entitlement.satisfiedBy(command.source())) {
            return;
        }
        apply(new RuleBroken(
                command.participant(),
                command.programme(),
                command.kind(),
                command.source(),
                command.sequence(),
                command.on()));
        if (entitlement(command.programme(), command.kind()).satisfied() == null) {
            revoke(command.programme(), command.kind(), command.reason(), command.on());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean decide(RecordExternalCertificate command) {
        ExternalCertificateRecorded recorded = new ExternalCertificateRecorded(
                command.participant(),
                command.kind(),
                command.issuer().code(),
                command.issuer().name(),
                command.on());
        if (fromElsewhere.contains(unwritten(recorded))) {
            return false;
        }
        apply(recorded);
        return true;
    }

    /** Awards what is due, and what becomes due by that. */
    private void award(String programme, CertificateNumbers numbers) {
        boolean again = true;
        while (again) {
            again = false;
            for (String kind : List.copyOf(kinds(programme).keySet())) {
                CertificateAwarded due = due(programme, kind, entitlement(programme, kind), numbers);
                if (due != null) {
                    apply(due);
                    again = true;
                }
            }
        }
    }

    private @Nullable CertificateAwarded due(
            String programme, String kind, Entitlement entitlement, CertificateNumbers numbers) {
        Standing standing = entitlement.satisfied();
        if (standing == null || entitlement.held() != null) {
            return null;
        }
        LocalDate on = standing.on();
        if (entitlement.requires() != null) {
            Held opening = entitlement(programme, entitlement.requires()).held();
            if (opening == null) {
                return null;
            }
            on = opening.on().isAfter(on) ? opening.on() : on;
        }
        String number = numbers.of(id, programme, kind, entitlement.awards() + 1);
        return new CertificateAwarded(id, number, kind, programme, standing.cohort(), on);
    }

    /** Revokes a certificate, and those whose stages it had opened. */
    private void revoke(String programme, String kind, String reason, LocalDate on) {
        Held held = entitlement(programme, kind).held();
        if (held == null) {
            return;
        }
        apply(new CertificateRevoked(id, held.number(), kind, programme, held.cohort(), reason, on));
        for (String other : List.copyOf(kinds(programme).keySet())) {
            if (kind.equals(entitlement(programme, other).requires())) {
                revoke(programme, other, PREREQUISITE_LOST, on);
            }
        }
    }

    @EventSourcingHandler
    void evolve(PortfolioEvent event) {
        id = event.participant();
        switch (event) {
            case RuleSatisfied it -> {
                Standing standing = new Standing(true, it.sequence(), it.cohort(), it.on());
                change(it.programme(), it.kind(), before -> before.satisfy(it.source(), standing, it.requires()));
            }
            case RuleBroken it ->
                change(it.programme(), it.kind(), before -> before.breakRule(it.source(), it.sequence()));
            case CertificateAwarded it -> {
                Held held = new Held(it.number(), it.cohort(), it.on());
                change(it.programme(), it.kind(), before -> before.award(held));
            }
            case CertificateRevoked it -> change(it.programme(), it.kind(), Entitlement::revoke);
            case ExternalCertificateRecorded it -> fromElsewhere.add(unwritten(it));
        }
    }

    private void change(String programme, String kind, UnaryOperator<Entitlement> change) {
        Entitlement after = change.apply(entitlement(programme, kind));
        programmes.computeIfAbsent(programme, it -> new TreeMap<>()).put(kind, after);
    }

    private Map<String, Entitlement> kinds(String programme) {
        return programmes.getOrDefault(programme, Map.of());
    }

    private Entitlement entitlement(String programme, String kind) {
        return kinds(programme).getOrDefault(kind, Entitlement.NONE);
    }

    /** The certificate without the way its issuer was written: two spellings of one body are one certificate. */
    private static ExternalCertificateRecorded unwritten(ExternalCertificateRecorded it) {
        return new ExternalCertificateRecorded(it.participant(), it.kind(), it.issuer(), "", it.on());
    }
}
