package org.tremplin.training.certificates;

import org.springframework.stereotype.Component;
import org.tremplin.platform.privacy.Fingerprints;

/** Takes the numbers from the platform's keyed hash: the same again for the same certificate, a riddle without the key. */
@Component
record KeyedCertificateNumbers(Fingerprints fingerprints) implements CertificateNumbers {

    @Override
    public String of(String participant, String programme, String kind, int nth) {
        return CertificateNumber.from(
                        fingerprints.of("certificate", participant, programme, kind, Integer.toString(nth)))
                .value();
    }
}
