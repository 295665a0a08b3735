package org.tremplin.training.attendance;

/**
 * One participant's rate in one series, in whole sessions so that no rounding ever decides about a certificate.
 *
 * @param attended sessions that count as attended
 * @param counted sessions that count at all, those to come included
 * @param open sessions of these that are not marked yet
 * @param thresholdPercent rate from which the certificate is due, 0 to 100
 */
public record AttendanceRate(int attended, int counted, int open, int thresholdPercent) {

    /** Fewest sessions that satisfy the threshold: 10 for 70 % of 14, 5 for 70 % of 6. */
    public int needed() {
        return Math.ceilDiv(thresholdPercent * counted, 100);
    }

    /** Whether the rate satisfies the threshold; never where no session counts. */
    public boolean certified() {
        return satisfied(attended);
    }

    /** Whether the threshold can still be satisfied if she comes to every session that is not marked yet. */
    public boolean withinReach() {
        return satisfied(attended + open);
    }

    /** Sessions she must still attend; 0 once the threshold is satisfied. */
    public int missing() {
        return Math.max(0, needed() - attended);
    }

    /** The rate so far in tenths of a percent, rounded down so that 69.9 never reads as 70. */
    public int permille() {
        return permille(attended);
    }

    /** The best rate still reachable, in tenths of a percent, rounded down. */
    public int bestPermille() {
        return permille(attended + open);
    }

    private boolean satisfied(int sessions) {
        return counted > 0 && sessions * 100 >= thresholdPercent * counted;
    }

    private int permille(int sessions) {
        return counted == 0 ? 0 : sessions * 1000 / counted;
    }
}
