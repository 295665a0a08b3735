package org.tremplin.placement.entries;

import java.util.List;

/** The codes that may be entered. */
public final class Codes {

    /** A code of a programme, cohort or partner. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";

    /** By whom a placement was broken off. */
    public static final String BY = "participant|employer|partner|other";

    /** Why an internship was broken off. */
    public static final String REASON =
            "health|family|transport|language|working-conditions|absence|found-job|employer-situation|other";

    private Codes() {}

    /** The codes of {@link #BY} or {@link #REASON}, one by one. */
    public static List<String> each(String alternatives) {
        return List.of(alternatives.split("\\|"));
    }
}
