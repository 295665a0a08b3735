package org.tremplin.benchmarks;

import java.util.List;

/** One row of figures: ours, and peers that do the same another way. */
public interface Benchmark {

    /** What is measured, and under which conditions, such as {@code append: 8 callers, 10000 stored}. */
    String name();

    /** Makes ready what is not measured; called once, before the warm-up. */
    void prepare() throws Exception;

    Contender ours();

    /** What ours is compared with; empty where the figure stands alone. */
    List<Contender> peers();

    /** Lets go of what only this benchmark needs. */
    default void close() throws Exception {}
}
