package org.tremplin.training.programmes;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The programmes on offer. */
public interface Programmes extends Repository<Programme, String> {

    Optional<Programme> findById(String code);

    List<Programme> findAllByOrderById();
}
