package org.tremplin.reporting.ingest;

import static org.tremplin.reporting.ingest.Paths.only;
import static org.tremplin.reporting.ingest.Paths.path;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.training.AttendanceCorrectedV1;
import org.tremplin.contracts.training.CertificateAwardedV1;
import org.tremplin.contracts.training.CertificateRevokedV1;
import org.tremplin.contracts.training.ErasureConfirmedV1;
import org.tremplin.contracts.training.ExternalCertificateRecordedV1;
import org.tremplin.contracts.training.SeriesPlannedV1;
import org.tremplin.contracts.training.SessionAttendedV1;
import org.tremplin.contracts.training.SessionCancelledV1;
import org.tremplin.contracts.training.SessionMissedV1;
import org.tremplin.contracts.training.SessionMovedV1;
import org.tremplin.contracts.training.SessionScheduledV1;
import org.tremplin.contracts.training.TrainingEvent;
import org.tremplin.platform.following.Changes;

/** What the training-service tells, as the figures keep it. */
final class TrainingFacts {

    private static final String UNKNOWN = "unknown";

    private TrainingFacts() {}

    static void on(TrainingEvent event, Changes changes) {
        switch (event) {
            case SeriesPlannedV1 e ->
                changes.set(
                        PlannedSeries.COLLECTION,
                        e.series(),
                        Map.of(
                                "programme", e.programme(),
                                "cohort", e.cohort(),
                                "code", e.code(),
                                "partner", e.partner(),
                                "sessions", e.sessions()));
            case SessionScheduledV1 e -> held(changes, e.series(), e.session(), e.date());
            case SessionMovedV1 e -> held(changes, e.series(), e.session(), e.to());
            case SessionCancelledV1 e ->
                changes.set(PlannedSeries.COLLECTION, e.series(), only(path("cancelled", e.session()), e.reason()));
            case SessionAttendedV1 e ->
                mark(changes, e.participant(), e.programme(), e.series(), e.session(), e.mark());
            case SessionMissedV1 e -> mark(changes, e.participant(), e.programme(), e.series(), e.session(), e.mark());
            case AttendanceCorrectedV1 e ->
                mark(changes, e.participant(), e.programme(), e.series(), e.session(), e.after());
            case CertificateAwardedV1 e ->
                certificate(
                        changes,
                        e.participant(),
                        e.programme(),
                        e.kind(),
                        e.certificate(),
                        Map.of("on", e.on(), "cohort", e.cohort()));
            case CertificateRevokedV1 e ->
                certificate(changes, e.participant(), e.programme(), e.kind(), e.certificate(), null);
            case ExternalCertificateRecordedV1 e ->
                changes.set(Portfolio.COLLECTION, e.participant(), only(path("external", e.kind()), e.on()));
            case ErasureConfirmedV1 e -> {}
        }
    }

    private static void held(Changes changes, String series, int session, Object day) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(path("dates", session), day);
        values.put(path("cancelled", session), null);
        changes.set(PlannedSeries.COLLECTION, series, values);
    }

    private static void mark(
            Changes changes, String participant, String programme, String series, int session, String mark) {
        changes.set(
                Journey.COLLECTION,
                Journey.id(participant, programme),
                only(path("marks", series, session), mark.equals(UNKNOWN) ? null : mark));
    }

    /** Kept by number: a redelivered revocation of an old certificate must not take a newer one away. */
    private static void certificate(
            Changes changes, String participant, String programme, String kind, String number, @Nullable Object held) {
        changes.set(
                Journey.COLLECTION, Journey.id(participant, programme), only(path("certificates", kind, number), held));
    }
}
