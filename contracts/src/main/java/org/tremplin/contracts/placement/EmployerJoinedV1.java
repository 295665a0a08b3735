package org.tremplin.contracts.placement;

import org.jspecify.annotations.Nullable;
import org.tremplin.contracts.Classified;
import org.tremplin.contracts.DataClass;

/**
 * An employer is known to the consortium.
 *
 * @param employer id of the employer
 * @param sector code of the sector, where known
 */
@Classified(DataClass.FIGURES)
public record EmployerJoinedV1(String employer, @Nullable String sector) implements PlacementEvent {}
