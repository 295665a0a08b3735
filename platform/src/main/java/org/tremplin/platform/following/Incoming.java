package org.tremplin.platform.following;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * One event on its way to a follower.
 *
 * @param envelope what it carries around its payload
 * @param data its payload as bytes, for when it has to be parked
 * @param event its payload read; fails where the bytes are not what the type says
 */
record Incoming(Envelope envelope, Supplier<byte[]> data, Callable<Object> event) {}
