package org.tremplin.placement.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tremplin.contracts.placement.EmployerJoinedV1;
import org.tremplin.contracts.placement.ErasureConfirmedV1;
import org.tremplin.contracts.placement.InternshipAgreedV1;
import org.tremplin.contracts.placement.InternshipBrokenOffV1;
import org.tremplin.contracts.placement.InternshipCompletedV1;
import org.tremplin.contracts.placement.InternshipHoursLoggedV1;
import org.tremplin.contracts.placement.InternshipStartedV1;
import org.tremplin.contracts.placement.JobObtainedV1;
import org.tremplin.contracts.placement.WorkStudyBrokenOffV1;
import org.tremplin.contracts.placement.WorkStudyCompletedV1;
import org.tremplin.contracts.placement.WorkStudyStartedV1;
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
import org.tremplin.platform.publishing.Outgoing;

class TranslationTests {

    private static final LocalDate START = LocalDate.of(2018, 1, 15);
    private static final LocalDate END = LocalDate.of(2018, 4, 13);

    @Test
    void tellsOfEmployersWithoutTheirNames() {
        assertThat(new EmployerTranslation().translate(new EmployerJoined("e", "Jeanne Weber", "trade", "Esch")))
                .isEqualTo(new Outgoing("e", new EmployerJoinedV1("e", "trade")));
    }

    @Test
    void tellsOfInternshipsUnderTheParticipant() {
        InternshipsTranslation translation = new InternshipsTranslation();

        assertThat(translation.translate(new InternshipAgreed(
                        "p", "connections", "2017-2", "i", "e", "asti", "D1211", START, END, 14400, 14400, 6)))
                .isEqualTo(new Outgoing(
                        "p", new InternshipAgreedV1("p", "i", "connections", "e", "asti", "D1211", START, END, 14400)));
        assertThat(translation.translate(new InternshipStarted("p", "connections", "i", "e", START)))
                .isEqualTo(new Outgoing("p", new InternshipStartedV1("p", "i", "connections", "e", START)));
        assertThat(translation.translate(
                        new InternshipHoursLogged("p", "connections", "i", START, 450, 900, 1350, START)))
                .isEqualTo(
                        new Outgoing("p", new InternshipHoursLoggedV1("p", "i", "connections", START, 450, 900, 1350)));
        assertThat(translation.translate(new InternshipCompleted("p", "connections", "i", "e", END, 900, 1350)))
                .isEqualTo(new Outgoing("p", new InternshipCompletedV1("p", "i", "connections", "e", END, 900, 1350)));
        assertThat(translation.translate(
                        new InternshipBrokenOff("p", "connections", "i", "e", END, "employer", "other", 900)))
                .isEqualTo(new Outgoing(
                        "p", new InternshipBrokenOffV1("p", "i", "connections", "e", END, "employer", "other", 900)));
    }

    @Test
    void tellsOfJobsUnderTheParticipant() {
        assertThat(new JobTranslation()
                        .translate(new JobObtained(
                                "p", "connections", "2017-2", "j", "e", null, END, "permanent", null, 6, true)))
                .isEqualTo(new Outgoing(
                        "p", new JobObtainedV1("p", "j", "connections", "e", null, END, "permanent", null, true)));
    }

    @Test
    void tellsOfWorkStudyContractsUnderTheParticipant() {
        WorkStudyTranslation translation = new WorkStudyTranslation();

        assertThat(translation.translate(new WorkStudyStarted(
                        "p", "thrasos", "2020-1", "w", "e", null, START, END, "apprenticeship", 6, 18)))
                .isEqualTo(new Outgoing(
                        "p", new WorkStudyStartedV1("p", "w", "thrasos", "e", null, START, END, "apprenticeship")));
        assertThat(translation.translate(new WorkStudyCompleted("p", "thrasos", "w", "e", END)))
                .isEqualTo(new Outgoing("p", new WorkStudyCompletedV1("p", "w", "thrasos", "e", END)));
        assertThat(translation.translate(new WorkStudyBrokenOff("p", "thrasos", "w", "e", END, "employer", true)))
                .isEqualTo(
                        new Outgoing("p", new WorkStudyBrokenOffV1("p", "w", "thrasos", "e", END, "employer", true)));
    }

    @Test
    void tellsWhomItHasForgotten() {
        assertThat(new ErasureTranslation().translate(new ErasureConfirmed("p", END)))
                .isEqualTo(new Outgoing("p", new ErasureConfirmedV1("p", END)));
    }
}
