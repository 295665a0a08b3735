package org.tremplin.training.certificates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.repository.Repository;

/** The certificates of the consortium's programmes. */
public interface Certificates extends Repository<Certificate, String> {

    Optional<Certificate> findById(String number);

    List<Certificate> findByParticipantOrderByOn(String participant);

    List<Certificate> findByProgrammeAndKind(String programme, String kind);

    /** Who holds a valid certificate of this kind, whichever cohort she was in: it belongs to her. */
    default Set<String> holders(String programme, String kind) {
        return findByProgrammeAndKind(programme, kind).stream()
                .filter(Certificate::valid)
                .map(Certificate::participant)
                .collect(Collectors.toSet());
    }
}
