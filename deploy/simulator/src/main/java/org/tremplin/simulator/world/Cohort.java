package org.tremplin.simulator.world;

import java.time.LocalDate;
import java.util.Set;

/**
 * The people who start a programme together.
 *
 * @param number from 0, within the programme
 * @param size how many of them are enrolled first with this cohort
 * @param start day of the first session
 * @param partner code of the partner that leads it
 * @param badDays numbers of information sessions that many missed, for a strike or snow
 */
record Cohort(
        String programme, String code, int number, int size, LocalDate start, String partner, Set<Integer> badDays) {
    private static final int WORKSHOPS_AFTER_WEEKS = 15;

    LocalDate session(String series, int number) {
        var first = series.equals("workshop") ? start.plusWeeks(WORKSHOPS_AFTER_WEEKS) : start;
        return first.plusWeeks(number - 1L);
    }
}
