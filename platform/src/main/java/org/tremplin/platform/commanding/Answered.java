package org.tremplin.platform.commanding;

/**
 * What a command left behind, and what its handler had to say about it.
 *
 * @param <R> type of the handler's answer
 */
public record Answered<R>(Written written, R answer) {}
