package org.tremplin.participant.pathway;

import org.springframework.stereotype.Component;
import org.tremplin.contracts.training.CertificateAwardedV1;
import org.tremplin.contracts.training.CertificateRevokedV1;
import org.tremplin.contracts.training.TrainingEvent;
import org.tremplin.participant.pathway.StagesByFact.Fact;
import org.tremplin.platform.following.Envelope;
import org.tremplin.platform.following.Policy;

/** A certificate reaches the stages that its programme gives it; a revoked one never reached them. */
@Component
class WhenCertificateAwardedReachStage implements Policy<TrainingEvent> {

    private static final String REVOKED = "certificate-revoked";

    private final StagesByFact stages;

    WhenCertificateAwardedReachStage(StagesByFact stages) {
        this.stages = stages;
    }

    @Override
    public String name() {
        return "participant-certificates";
    }

    @Override
    public Class<TrainingEvent> events() {
        return TrainingEvent.class;
    }

    @Override
    public void react(TrainingEvent event, Envelope envelope) {
        switch (event) {
            case CertificateAwardedV1 it ->
                stages.reachByCertificate(
                        it.kind(),
                        new Fact(
                                it.participant(),
                                it.programme(),
                                cause(it.certificate()),
                                envelope.sequence(),
                                it.cohort(),
                                it.on()));
            case CertificateRevokedV1 it ->
                stages.retractByCertificate(
                        it.kind(),
                        new Fact(
                                it.participant(),
                                it.programme(),
                                cause(it.certificate()),
                                envelope.sequence(),
                                it.cohort(),
                                it.on()),
                        REVOKED);
            default -> {}
        }
    }

    private static String cause(String certificate) {
        return "certificate:" + certificate;
    }
}
