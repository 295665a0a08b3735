package org.tremplin.training.certificates;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tremplin.platform.following.Changes;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Projection;
import org.tremplin.training.certificates.events.CertificateAwarded;
import org.tremplin.training.certificates.events.CertificateRevoked;
import org.tremplin.training.certificates.events.ExternalCertificateRecorded;
import org.tremplin.training.certificates.events.PortfolioEvent;
import org.tremplin.training.certificates.events.RuleBroken;
import org.tremplin.training.certificates.events.RuleSatisfied;

/** Keeps every certificate under its number, and those from elsewhere. */
@Component
class CertificateProjection implements Projection<PortfolioEvent> {

    @Override
    public String name() {
        return "training-certificates";
    }

    @Override
    public Class<PortfolioEvent> events() {
        return PortfolioEvent.class;
    }

    @Override
    public List<String> collections() {
        return List.of(Certificate.COLLECTION, ExternalCertificate.COLLECTION);
    }

    @Override
    public void on(PortfolioEvent event, Envelope envelope, Changes changes) {
        switch (event) {
            case CertificateAwarded it ->
                changes.set(
                        Certificate.COLLECTION,
                        it.number(),
                        Map.of(
                                "participant", it.participant(),
                                "kind", it.kind(),
                                "programme", it.programme(),
                                "cohort", it.cohort(),
                                "on", it.on()));
            case CertificateRevoked it ->
                changes.set(Certificate.COLLECTION, it.number(), Map.of("revokedOn", it.on(), "reason", it.reason()));
            case ExternalCertificateRecorded it ->
                changes.set(
                        ExternalCertificate.COLLECTION,
                        String.join(
                                ":",
                                it.participant(),
                                it.kind(),
                                it.issuer(),
                                it.on().toString()),
                        Map.of(
                                "participant", it.participant(),
                                "kind", it.kind(),
                                "issuer", it.issuer(),
                                "issuerName", it.issuerName(),
                                "on", it.on()));
            case RuleSatisfied it -> {}
            case RuleBroken it -> {}
        }
    }
}
