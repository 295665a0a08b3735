package org.tremplin.training.programmes;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The partners of the consortium. */
public interface Partners extends Repository<Partner, String> {

    Optional<Partner> findById(String code);
}
