package org.tremplin.placement.work;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The work-study contracts. */
interface WorkStudyContracts extends Repository<WorkStudyContract, String> {

    /** The contract of an id. */
    Optional<WorkStudyContract> findById(String id);
}
