package org.tremplin.participant.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock that stands at noon of a day until it is moved, and knows how often it was looked at. */
final class MovedClock extends Clock {

    private final AtomicInteger looks = new AtomicInteger();
    private volatile LocalDate day;

    MovedClock(LocalDate day) {
        this.day = day;
    }

    void move(LocalDate to) {
        day = to;
    }

    int looks() {
        return looks.get();
    }

    @Override
    public Instant instant() {
        looks.incrementAndGet();
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
