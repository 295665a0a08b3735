package org.tremplin.participant.people;

import org.jspecify.annotations.Nullable;

/**
 * Whom to list.
 *
 * @param q first letters of one or more of her names, or a short reference such as P-3FA2B1
 * @param programme code of a programme she was or is in
 * @param cohort code of her cohort
 * @param partner code of the partner that registered or accompanies her
 * @param stage code of the stage she has come to
 */
record PeopleFilter(
        @Nullable String q,
        @Nullable String programme,
        @Nullable String cohort,
        @Nullable String partner,
        @Nullable String stage) {

    /** Whether it asks anything of her pathways. */
    public boolean concernsPathways() {
        return programme != null || cohort != null || stage != null;
    }

    /** Whether it asks for anything at all. */
    public boolean any() {
        return q != null || partner != null || concernsPathways();
    }
}
