package org.tremplin.training.integration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.training.CertificateAwardedV1;
import org.tremplin.contracts.training.CertificateRevokedV1;
import org.tremplin.contracts.training.ExternalCertificateRecordedV1;
import org.tremplin.platform.publishing.Outgoing;
import org.tremplin.platform.publishing.Translation;
import org.tremplin.training.certificates.events.CertificateAwarded;
import org.tremplin.training.certificates.events.CertificateRevoked;
import org.tremplin.training.certificates.events.ExternalCertificateRecorded;
import org.tremplin.training.certificates.events.PortfolioEvent;
import org.tremplin.training.certificates.events.RuleBroken;
import org.tremplin.training.certificates.events.RuleSatisfied;

/** What the other services hear of certificates. */
@Component
class PortfolioTranslation implements Translation<PortfolioEvent> {

    @Override
    public Class<PortfolioEvent> events() {
        return PortfolioEvent.class;
    }

    @Override
    public @Nullable Outgoing translate(PortfolioEvent event) {
        return switch (event) {
            case RuleSatisfied it -> null;
            case RuleBroken it -> null;
            case CertificateAwarded it ->
                new Outgoing(
                        it.participant(),
                        new CertificateAwardedV1(
                                it.participant(), it.number(), it.kind(), it.programme(), it.cohort(), it.on()));
            case CertificateRevoked it ->
                new Outgoing(
                        it.participant(),
                        new CertificateRevokedV1(
                                it.participant(),
                                it.number(),
                                it.kind(),
                                it.programme(),
                                it.cohort(),
                                it.reason(),
                                it.on()));
            case ExternalCertificateRecorded it ->
                new Outgoing(
                        it.participant(),
                        new ExternalCertificateRecordedV1(it.participant(), it.kind(), it.issuer(), it.on()));
        };
    }
}
