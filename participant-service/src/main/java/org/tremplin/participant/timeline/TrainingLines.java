package org.tremplin.participant.timeline;

import java.util.Map;
import org.tremplin.contracts.training.AttendanceCorrectedV1;
import org.tremplin.contracts.training.CertificateAwardedV1;
import org.tremplin.contracts.training.CertificateRevokedV1;
import org.tremplin.contracts.training.ExternalCertificateRecordedV1;
import org.tremplin.contracts.training.SessionAttendedV1;
import org.tremplin.contracts.training.SessionMissedV1;
import org.tremplin.contracts.training.TrainingEvent;
import org.tremplin.participant.timeline.Line.Kind;
import org.tremplin.participant.timeline.Lines.About;

/** Which line an event of the training-service becomes; the others concern no single person. */
final class TrainingLines {

    private TrainingLines() {}

    static void tell(TrainingEvent event, Lines lines) {
        switch (event) {
            case SessionAttendedV1 it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.on()),
                        Kind.ATTENDANCE,
                        it.madeUpIn() == null ? "session-attended" : "session-made-up",
                        Map.of("series", it.code(), "session", it.session(), "mark", it.mark()));
            case SessionMissedV1 it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.on()),
                        Kind.ATTENDANCE,
                        "session-missed",
                        Map.of("series", it.code(), "session", it.session(), "mark", it.mark()));
            case AttendanceCorrectedV1 it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.on()),
                        Kind.ATTENDANCE,
                        "attendance-corrected",
                        Map.of(
                                "series",
                                it.code(),
                                "session",
                                it.session(),
                                "before",
                                it.before(),
                                "mark",
                                it.after()));
            case CertificateAwardedV1 it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.on()),
                        Kind.CERTIFICATE,
                        "certificate-awarded",
                        Map.of("certificate", it.kind(), "number", it.certificate()));
            case CertificateRevokedV1 it ->
                lines.tell(
                        new About(it.participant(), it.programme(), it.on()),
                        Kind.CERTIFICATE,
                        "certificate-revoked",
                        Map.of("certificate", it.kind(), "number", it.certificate(), "reason", it.reason()));
            case ExternalCertificateRecordedV1 it ->
                lines.tell(
                        new About(it.participant(), null, it.on()),
                        Kind.CERTIFICATE,
                        "external-certificate-recorded",
                        Map.of("certificate", it.kind()));
            default -> {}
        }
    }
}
