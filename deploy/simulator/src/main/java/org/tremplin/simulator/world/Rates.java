package org.tremplin.simulator.world;

/**
 * How far people come in Connections, of a thousand each, as its publications say.
 *
 * @param comes of those enrolled, who come to the information sessions
 * @param informed of those, who reach its certificate
 * @param trained of those, who reach the certificate of the workshops
 * @param placed of those, who do an internship
 * @param hired of those, who find a lasting job
 */
public record Rates(int comes, int informed, int trained, int placed, int hired) {
    /** The whole project: 270 registered, 153 in an information series, 102 in a workshop, 65 internships, 15 jobs. */
    public static final Rates PROJECT = new Rates(567, 667, 637, 1000, 231);

    /** Cohort 2017-2: 74 enrolled, 33 certified, 22 certified in the workshops, 22 internships. */
    public static final Rates COHORT = new Rates(1000, 446, 667, 1000, 231);
}
