package org.tremplin.placement.employers.events;

import org.jspecify.annotations.Nullable;

/**
 * An employer is known to the consortium.
 *
 * @param employer id of the employer, derived from its normalised name
 * @param name name as it was first written
 * @param sector code of the sector, where known
 * @param town town, where known
 */
public record EmployerJoined(
        String employer,
        String name,
        @Nullable String sector,
        @Nullable String town) implements EmployerEvent {}
