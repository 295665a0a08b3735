package org.tremplin.training;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tremplin.platform.erasure.events.ErasureConfirmed;
import org.tremplin.platform.erasure.events.ErasureEvent;
import org.tremplin.test.Snapshots;
import org.tremplin.training.attendance.events.AttendanceCorrected;
import org.tremplin.training.attendance.events.SeriesEvent;
import org.tremplin.training.attendance.events.SeriesPlanned;
import org.tremplin.training.attendance.events.SessionAttended;
import org.tremplin.training.attendance.events.SessionCancelled;
import org.tremplin.training.attendance.events.SessionMadeUp;
import org.tremplin.training.attendance.events.SessionMissed;
import org.tremplin.training.attendance.events.SessionMoved;
import org.tremplin.training.attendance.events.SessionScheduled;
import org.tremplin.training.attendance.events.ThresholdLost;
import org.tremplin.training.attendance.events.ThresholdReached;
import org.tremplin.training.certificates.events.CertificateAwarded;
import org.tremplin.training.certificates.events.CertificateRevoked;
import org.tremplin.training.certificates.events.ExternalCertificateRecorded;
import org.tremplin.training.certificates.events.PortfolioEvent;
import org.tremplin.training.certificates.events.RuleBroken;
import org.tremplin.training.certificates.events.RuleSatisfied;

/** What lies in the event store is read for ever: no event changes its shape by accident. */
class StoredEventsTests {

    private static final String SERIES = "9d0a2f51-3f36-3c35-8f0e-6f1f0a8f6f10";
    private static final String ELSEWHERE = "1f7c7a44-2d6b-3f0a-9a5c-0d2b8c9e7a21";
    private static final String AMINA = "0b5f9a52-6d3c-4c7e-9d5e-2f8f1a4f7c11";
    private static final LocalDate DAY = LocalDate.of(2017, 9, 4);

    static List<Object> events() {
        return List.of(
                new SeriesPlanned(SERIES, "connections", "2017-2", "workshop", "asti", 6, 70, "absent", "info"),
                new SessionScheduled(SERIES, 1, DAY, LocalTime.of(9, 30), 180),
                new SessionMoved(SERIES, 1, DAY, DAY.plusDays(1), LocalTime.of(14, 0), 120),
                new SessionCancelled(SERIES, 2, "room"),
                new SessionAttended(SERIES, AMINA, "connections", "2017-2", "workshop", 1, "late", 90, DAY),
                new SessionMissed(SERIES, AMINA, "connections", "2017-2", "workshop", 1, "absent", 20, DAY),
                new SessionMadeUp(SERIES, AMINA, "connections", "2017-2", "workshop", 1, ELSEWHERE, 3, DAY),
                new AttendanceCorrected(
                        SERIES, AMINA, "connections", "2017-2", "workshop", 1, "late", "unknown", 90, DAY),
                new ThresholdReached(SERIES, AMINA, "connections", "2017-2", "workshop", "info", DAY),
                new ThresholdLost(SERIES, AMINA, "connections", "2017-2", "workshop", DAY),
                new RuleSatisfied(
                        AMINA, "connections", "2017-2", "workshop", "info", "/training/series/" + SERIES, 41, DAY),
                new RuleBroken(AMINA, "connections", "workshop", "/training/series/" + SERIES, 57, DAY),
                new CertificateAwarded(AMINA, "TR-7K2M-9QXD-41ZF", "workshop", "connections", "2017-2", DAY),
                new CertificateRevoked(
                        AMINA, "TR-7K2M-9QXD-41ZF", "workshop", "connections", "2017-2", "rate-below-threshold", DAY),
                new ExternalCertificateRecorded(AMINA, "ecdl", "chambre-des-metiers", "Chambre des Métiers", DAY),
                new ErasureConfirmed(AMINA, DAY));
    }

    @ParameterizedTest
    @MethodSource("events")
    void keepTheirShape(Object event) {
        Snapshots.approve(event);
    }

    @Test
    void areAllHeldToTheirShape() {
        Assertions.assertThat(events().stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(SeriesEvent.class, PortfolioEvent.class, ErasureEvent.class)
                                .flatMap(it -> Arrays.stream(it.getPermittedSubclasses()))
                                .toList());
    }
}
