package org.tremplin.placement.work;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of work contract (domain rule 5). */
public enum Contract {
    PERMANENT,
    FIXED_TERM,
    TEMPORARY,
    APPRENTICESHIP,
    PROFESSIONALISATION,
    INSERTION,
    CIVIL_SERVICE,
    SELF_EMPLOYED;

    /** All codes, as an expression. */
    static final String CODES =
            "permanent|fixed-term|temporary|apprenticeship|professionalisation|insertion|civil-service|self-employed";

    /** The codes of work-study contracts, as an expression. */
    static final String WORK_STUDY_CODES = "apprenticeship|professionalisation";

    /** The code in stored and published facts and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The contract of a code, null if there is none. */
    public static @Nullable Contract of(String code) {
        return Arrays.stream(values())
                .filter(contract -> contract.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Whether a contract of this kind may be the one of a work-study programme. */
    boolean isWorkStudy() {
        return this == APPRENTICESHIP || this == PROFESSIONALISATION;
    }

    /**
     * Whether a job of this kind is lasting: permanent, civil service, self-employed, or a fixed term of at least so many
     * months.
     */
    boolean isLasting(@Nullable Integer months, int lastingMonths) {
        return switch (this) {
            case PERMANENT, CIVIL_SERVICE, SELF_EMPLOYED -> true;
            case FIXED_TERM -> months != null && months >= lastingMonths;
            case TEMPORARY, APPRENTICESHIP, PROFESSIONALISATION, INSERTION -> false;
        };
    }
}
