package org.tremplin.placement.work;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The jobs that participants obtained. */
interface ObtainedJobs extends Repository<ObtainedJob, String> {

    /** The job of an id. */
    Optional<ObtainedJob> findById(String id);
}
