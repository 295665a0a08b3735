package org.tremplin.placement.work;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** The jobs that participants obtained. */
public interface ObtainedJobs extends Repository<ObtainedJob, String> {

    /** The job of an id. */
    Optional<ObtainedJob> findById(String id);

    /** A page of all jobs. */
    Page<ObtainedJob> findAll(Pageable page);

    /** A page of the jobs of a programme. */
    Page<ObtainedJob> findByProgramme(String programme, Pageable page);

    /** A page of the jobs of a cohort. */
    Page<ObtainedJob> findByProgrammeAndCohort(String programme, String cohort, Pageable page);

    /** All jobs at an employer. */
    List<ObtainedJob> findByEmployerOrderByStartDesc(String employer);

    /** A page of what is looked for; what is null does not matter, and a cohort only with its programme. */
    default Page<ObtainedJob> search(@Nullable String programme, @Nullable String cohort, Pageable page) {
        if (programme == null) {
            return findAll(page);
        }
        return cohort == null ? findByProgramme(programme, page) : findByProgrammeAndCohort(programme, cohort, page);
    }
}
