package org.tremplin.contracts.training;

import org.tremplin.contracts.PublishedEvent;

/** What the training-service tells: series and sessions, attendance, certificates. */
public sealed interface TrainingEvent extends PublishedEvent
        permits SeriesPlannedV1,
                SessionScheduledV1,
                SessionMovedV1,
                SessionCancelledV1,
                SessionAttendedV1,
                SessionMissedV1,
                AttendanceCorrectedV1,
                CertificateAwardedV1,
                CertificateRevokedV1,
                ExternalCertificateRecordedV1,
                ErasureConfirmedV1 {}
