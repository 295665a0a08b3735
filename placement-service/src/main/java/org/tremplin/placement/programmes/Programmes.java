package org.tremplin.placement.programmes;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The programmes that the consortium offers. */
public interface Programmes extends Repository<Programme, String> {

    /** The programme of a code. */
    Optional<Programme> findById(String code);

    /** All programmes, by code. */
    List<Programme> findAllByOrderById();
}
