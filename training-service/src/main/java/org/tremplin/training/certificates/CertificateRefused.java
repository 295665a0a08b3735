package org.tremplin.training.certificates;

import java.time.LocalDate;
import org.tremplin.web.Refusal;

/** A rule of certificates that said no. */
public abstract sealed class CertificateRefused extends Refusal {

    private CertificateRefused(String code, Object... args) {
        super(code, args);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    /** A certificate that a programme awards by its own rule cannot be recorded as one from elsewhere. */
    public static final class AwardedByRule extends CertificateRefused {
        AwardedByRule() {
            super("certificate-awarded-by-rule");
        }
    }

    /** A certificate cannot have been issued on a day that is still to come. */
    public static final class NotIssuedYet extends CertificateRefused {
        NotIssuedYet(LocalDate on) {
            super("certificate-not-issued-yet", on);
        }
    }
}
