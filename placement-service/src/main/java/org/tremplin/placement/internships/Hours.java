package org.tremplin.placement.internships;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Hours as people write them, minutes as they are kept. */
public final class Hours {

    /** Hours are logged in quarters. */
    static final int QUARTER = 15;

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private Hours() {}

    /** 450 minutes are 7.5 hours; no zeros at the end. */
    public static BigDecimal of(int minutes) {
        BigDecimal hours = BigDecimal.valueOf(minutes)
                .divide(SIXTY, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return hours.scale() < 0 ? hours.setScale(0) : hours;
    }

    /** 7.5 hours are 450 minutes; the next whole minute where they are not. */
    public static int minutes(BigDecimal hours) {
        return hours.multiply(SIXTY).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    static boolean inQuarters(int minutes) {
        return minutes % QUARTER == 0;
    }
}
