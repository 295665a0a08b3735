package org.tremplin.placement.programmes;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.tremplin.web.Refusal;

/**
 * What a programme allows of internships, work-study contracts and jobs, as it was last published.
 *
 * @param id code of the programme
 * @param labels language tag to the programme's name
 * @param internship limits of internships, null where the programme has none
 * @param workStudy limits of work-study contracts, null where the programme has none
 * @param lastingJobMonths months from which a fixed-term job is lasting
 */
@Document("programmes")
public record Programme(
        @Id String id,
        Map<String, String> labels,
        @Nullable InternshipLimits internship,
        @Nullable WorkStudyLimits workStudy,
        int lastingJobMonths) {

    /** Who keeps them. */
    public static final String FOLLOWER = "placement-programmes";

    /**
     * What all internships of one participant may add up to.
     *
     * @param hours most hours
     * @param months most months from the first day of the first to the last day of the last
     */
    public record InternshipLimits(int hours, int months) {}

    /**
     * How long a work-study contract may be.
     *
     * @param minMonths fewest months
     * @param maxMonths most months
     */
    public record WorkStudyLimits(int minMonths, int maxMonths) {}

    /** The limits of internships, or a refusal. */
    public InternshipLimits internships() {
        if (internship == null) {
            throw new WithoutSuchPlacements("programme-has-no-internships");
        }
        return internship;
    }

    /** The limits of work-study contracts, or a refusal. */
    public WorkStudyLimits workStudies() {
        if (workStudy == null) {
            throw new WithoutSuchPlacements("programme-has-no-work-study");
        }
        return workStudy;
    }

    /** The name in a language, else in any, else the code. */
    public String label(Locale locale) {
        String label = labels.get(locale.getLanguage());
        return label != null ? label : labels.values().stream().findFirst().orElse(id);
    }

    /** The programme does not offer this kind of placement. */
    private static final class WithoutSuchPlacements extends Refusal {
        private WithoutSuchPlacements(String code) {
            super(code);
        }
    }
}
