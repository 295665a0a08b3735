package org.tremplin.participant.consortium;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.repository.Repository;

/** The partners of the consortium. */
public interface ConsortiumPartners extends Repository<ConsortiumPartner, String> {

    List<ConsortiumPartner> findAllByOrderByName();

    /** Names by code, in the order of the names. */
    default Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        findAllByOrderByName().forEach(partner -> names.put(partner.code(), partner.name()));
        return names;
    }
}
