package org.tremplin.participant.consortium;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The partners of the consortium. */
public interface ConsortiumPartners extends Repository<ConsortiumPartner, String> {

    List<ConsortiumPartner> findAllByOrderByName();
}
