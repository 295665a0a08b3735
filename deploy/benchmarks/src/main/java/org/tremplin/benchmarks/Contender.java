package org.tremplin.benchmarks;

/**
 * One way of doing what is measured.
 *
 * @param name as it stands in the table
 */
public record Contender(String name, Run run) {

    /** One round of it. */
    public interface Run {
        Sample once() throws Exception;
    }
}
