package org.tremplin.simulator.world;

import java.util.List;

/**
 * Chance from a seed: SplitMix64 (Steele, Lea, Flood 2014), written out so that the same seed gives the same draws on every
 * Java, for ever.
 */
public final class Draw {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public Draw(long seed) {
        this.state = seed;
    }

    /** Chance of its own for one part of the world: what another part draws does not move it. */
    public static Draw of(long seed, String what, long number) {
        var mixed = mix(seed + GAMMA);
        for (var at = 0; at < what.length(); at++) {
            mixed = mix(mixed ^ what.charAt(at));
        }
        return new Draw(mix(mixed + number * GAMMA));
    }

    private static long mix(long z) {
        var once = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        var twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    /** A number from 0 to below the bound. */
    public int below(int bound) {
        state += GAMMA;
        return (int) ((mix(state) >>> 33) % bound);
    }

    /** A number between two, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in so many of a thousand cases. */
    public boolean in(int thousand) {
        return below(1000) < thousand;
    }

    public <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }
}
