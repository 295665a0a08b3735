package org.tremplin.contracts.placement;

import org.jspecify.annotations.Nullable;

/**
 * An employer is known to the consortium.
 *
 * @param employer id of the employer
 * @param sector code of the sector, where known
 */
public record EmployerJoinedV1(String employer, @Nullable String sector) implements PlacementEvent {}
