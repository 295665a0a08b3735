package org.tremplin.training.certificates.events;

/** A fact in one participant's portfolio, in the order in which it was decided; only the training-service relies on it. */
public sealed interface PortfolioEvent
        permits RuleSatisfied, RuleBroken, CertificateAwarded, CertificateRevoked, ExternalCertificateRecorded {

    /** Id of the participant, which is also the portfolio's. */
    String participant();
}
