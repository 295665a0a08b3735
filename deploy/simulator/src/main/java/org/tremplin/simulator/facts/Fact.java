package org.tremplin.simulator.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tremplin.simulator.world.Person;

/** Something that happened, as it was recorded; what corrects it is a later fact. */
public sealed interface Fact {
    /** Day on which somebody told the platform. */
    LocalDate recordedOn();

    /** A person came to a programme, for the first time or again. */
    record Enrolled(Person person, String programme, String cohort, LocalDate on, LocalDate recordedOn)
            implements Fact {}

    /** A session was marked, or its mark corrected. */
    record Marked(
            Person person,
            String programme,
            String cohort,
            String series,
            int session,
            LocalDate date,
            String mark,
            LocalDate recordedOn)
            implements Fact {}

    /** Somebody else certified her. */
    record Certified(Person person, String kind, String issuer, LocalDate date, LocalDate recordedOn) implements Fact {}

    /** An internship, as far as it has come; told again when it is over. The outcome is null while it runs. */
    record Internship(
            Person person,
            String programme,
            String employer,
            String rome,
            LocalDate start,
            LocalDate end,
            int hoursPlanned,
            int hoursDone,
            @Nullable String outcome,
            LocalDate recordedOn)
            implements Fact {}

    /** A work-study contract, told again when it is over. The outcome is null while it runs. */
    record WorkStudy(
            Person person,
            String programme,
            String employer,
            String rome,
            LocalDate start,
            LocalDate end,
            String contract,
            @Nullable String outcome,
            LocalDate recordedOn)
            implements Fact {}

    /** A job, told again when it is over; the months are those of a fixed term, 0 where it has none. */
    record Job(
            Person person,
            String programme,
            String employer,
            String rome,
            LocalDate start,
            @Nullable LocalDate end,
            String contract,
            int months,
            LocalDate recordedOn)
            implements Fact {}

    /** She left the programme. */
    record Left(Person person, String programme, LocalDate date, String outcome, LocalDate recordedOn)
            implements Fact {}

    /** She was looked at as a whole: project, language, barriers. */
    record Diagnosed(
            Person person,
            LocalDate date,
            String projectRome,
            String language,
            String level,
            List<String> barriers,
            LocalDate recordedOn)
            implements Fact {}

    /** Her partner asked another one to take part; the answer is null as long as there is none. */
    record Referred(
            Person person,
            String to,
            String purpose,
            LocalDate date,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            LocalDate recordedOn)
            implements Fact {}
}
