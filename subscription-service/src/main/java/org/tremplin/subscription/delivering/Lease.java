package org.tremplin.subscription.delivering;

/**
 * The right to serve a run, until somebody else takes it.
 *
 * @param run the run
 * @param token raised by whoever takes the run over; with an old one nothing is written
 * @param position up to where everything was delivered or is in the delivery log
 * @param until last position of a replay; the highest number for the live run
 */
record Lease(RunId run, long token, long position, long until) {}
