package org.tremplin.contracts.training;

import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * The organiser cancelled a session; it leaves both sides of every attendance rate of the series.
 *
 * @param series id of the series
 * @param session number of the session, from 1
 * @param reason trainer-absent, room, weather or other
 */
@Classified(DataClass.FIGURES)
public record SessionCancelledV1(String series, int session, String reason) implements TrainingEvent {}
