package org.tremplin.placement.employers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** The employers that the consortium knows. */
public interface KnownEmployers extends Repository<KnownEmployer, String> {

    /** The employer of an id. */
    Optional<KnownEmployer> findById(String id);

    /** All employers of these ids. */
    List<KnownEmployer> findByIdIn(Collection<String> ids);

    /** All employers, by name. */
    List<KnownEmployer> findAllByOrderBySearch();

    /** A page of all employers. */
    Page<KnownEmployer> findAll(Pageable page);

    /** A page of the employers whose normalised name contains a text. */
    Page<KnownEmployer> findBySearchContaining(String text, Pageable page);

    /** A page of the employers whose name contains a text, whatever its case, accents and punctuation. */
    default Page<KnownEmployer> search(String name, Pageable page) {
        String text = EmployerName.normalised(name);
        return text.isEmpty() ? findAll(page) : findBySearchContaining(text, page);
    }

    /** Id to name. */
    default Map<String, String> names(Collection<String> ids) {
        return findByIdIn(ids).stream().collect(Collectors.toMap(KnownEmployer::id, KnownEmployer::name));
    }
}
