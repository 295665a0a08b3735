package org.tremplin.placement.integration;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tremplin.placement.employers.events.EmployerJoined;
import org.tremplin.placement.internships.events.InternshipAgreed;
import org.tremplin.placement.internships.events.InternshipBrokenOff;
import org.tremplin.placement.internships.events.InternshipCompleted;
import org.tremplin.placement.internships.events.InternshipHoursLogged;
import org.tremplin.placement.internships.events.InternshipStarted;
import org.tremplin.placement.work.events.JobObtained;
import org.tremplin.placement.work.events.WorkStudyBrokenOff;
import org.tremplin.placement.work.events.WorkStudyCompleted;
import org.tremplin.placement.work.events.WorkStudyStarted;
import org.tremplin.platform.erasure.events.ErasureConfirmed;
import org.tremplin.test.Snapshots;

class StoredEventsTests {

    private static final String ANA = "7f0c2a51-6a0f-4f0e-9d5e-2f8f1a4f7c11";
    private static final LocalDate START = LocalDate.of(2018, 1, 15);
    private static final LocalDate END = LocalDate.of(2018, 4, 13);

    static Stream<Object> events() {
        return Stream.of(
                new EmployerJoined("e1", "Librairie du Marché", "trade", "Esch-sur-Alzette"),
                new InternshipAgreed(
                        ANA, "connections", "2017-2", "i1", "e1", "asti", "D1211", START, END, 14400, 14400, 6),
                new InternshipStarted(ANA, "connections", "i1", "e1", START),
                new InternshipHoursLogged(ANA, "connections", "i1", START, 450, 450, 900, START),
                new InternshipCompleted(ANA, "connections", "i1", "e1", END, 450, 900),
                new InternshipBrokenOff(ANA, "connections", "i1", "e1", END, "employer", "other", 450),
                new JobObtained(ANA, "connections", "2017-2", "j1", "e1", "D1211", END, "fixed-term", 12, 6, true),
                new WorkStudyStarted(ANA, "thrasos", "2020-1", "w1", "e1", null, START, END, "apprenticeship", 6, 18),
                new WorkStudyCompleted(ANA, "thrasos", "w1", "e1", END),
                new WorkStudyBrokenOff(ANA, "thrasos", "w1", "e1", END, "participant", true),
                new ErasureConfirmed(ANA, END));
    }

    @ParameterizedTest
    @MethodSource("events")
    void areWrittenAsApproved(Object event) {
        Snapshots.approve(event);
    }
}
