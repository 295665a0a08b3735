package org.tremplin.load.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row that passed every check that needs no platform. */
public sealed interface Row {
    String file();

    int line();

    String externalId();

    /** A person and her enrolment. */
    record Participant(
            String file,
            int line,
            String externalId,
            String programme,
            String cohort,
            String partner,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable Integer birthYear,
            String sex,
            @Nullable String nationality,
            String status,
            @Nullable String language,
            @Nullable String level,
            LocalDate registeredOn)
            implements Row {
        /** Whether both rows say the same of the person, whatever they are enrolled in. */
        boolean samePerson(Participant other) {
            return person().equals(other.person());
        }

        private Participant person() {
            return new Participant(
                    "",
                    0,
                    externalId,
                    "",
                    "",
                    partner,
                    givenName,
                    familyName,
                    birthYear,
                    sex,
                    nationality,
                    status,
                    language,
                    level,
                    LocalDate.MIN);
        }
    }

    /** A mark of one participant at one session. */
    record Attendance(
            String file,
            int line,
            String externalId,
            String programme,
            String cohort,
            String series,
            int session,
            LocalDate date,
            String mark)
            implements Row {}

    /** A certificate from elsewhere. */
    record Certificate(String file, int line, String externalId, String kind, String issuer, LocalDate date)
            implements Row {}

    /** A row of a file of placements, of one of three kinds. */
    sealed interface Placement extends Row {
        /** Code of the programme; null for who is in one only. */
        @Nullable
        String programme();

        String employer();

        @Nullable
        String rome();

        LocalDate start();
    }

    /** An internship with its hours; the outcome is null while it runs, else completed or broken-off. */
    record Internship(
            String file,
            int line,
            String externalId,
            @Nullable String programme,
            String employer,
            @Nullable String rome,
            LocalDate start,
            LocalDate end,
            BigDecimal hoursPlanned,
            BigDecimal hoursDone,
            @Nullable String outcome)
            implements Placement {}

    /** A work-study contract; the outcome is null while it runs, else completed or broken-off. */
    record WorkStudy(
            String file,
            int line,
            String externalId,
            @Nullable String programme,
            String employer,
            @Nullable String rome,
            LocalDate start,
            LocalDate end,
            String contract,
            @Nullable String outcome)
            implements Placement {}

    /** A job; the months are those of a fixed-term contract. */
    record Job(
            String file,
            int line,
            String externalId,
            @Nullable String programme,
            String employer,
            @Nullable String rome,
            LocalDate start,
            String contract,
            @Nullable Integer months)
            implements Placement {}

    /** The end of a pathway; the programme is null for who is in one only. */
    record Exit(
            String file,
            int line,
            String externalId,
            @Nullable String programme,
            LocalDate date,
            String outcome) implements Row {}
}
