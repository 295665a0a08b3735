package org.tremplin.training.attendance.events;

/**
 * The organiser cancelled a session, so that it leaves both sides of every rate; its marks stay in the history.
 *
 * @param series id of the series
 * @param session number of the session, from 1
 * @param reason trainer-absent, room, weather or other
 */
public record SessionCancelled(String series, int session, String reason) implements SeriesEvent {}
