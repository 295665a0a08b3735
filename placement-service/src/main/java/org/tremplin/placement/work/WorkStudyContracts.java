package org.tremplin.placement.work;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** The work-study contracts. */
public interface WorkStudyContracts extends Repository<WorkStudyContract, String> {

    /** The contract of an id. */
    Optional<WorkStudyContract> findById(String id);

    /** A page of all contracts. */
    Page<WorkStudyContract> findAll(Pageable page);

    /** A page of the contracts of a programme. */
    Page<WorkStudyContract> findByProgramme(String programme, Pageable page);

    /** A page of the contracts of a cohort. */
    Page<WorkStudyContract> findByProgrammeAndCohort(String programme, String cohort, Pageable page);

    /** All contracts with an employer. */
    List<WorkStudyContract> findByEmployerOrderByStartDesc(String employer);

    /** A page of what is looked for; what is null does not matter, and a cohort only with its programme. */
    default Page<WorkStudyContract> search(@Nullable String programme, @Nullable String cohort, Pageable page) {
        if (programme == null) {
            return findAll(page);
        }
        return cohort == null ? findByProgramme(programme, page) : findByProgrammeAndCohort(programme, cohort, page);
    }
}
