package org.tremplin.participant.registration;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The identifiers of partners' systems that are taken. */
public interface KnownIdentities extends Repository<KnownIdentity, String> {

    Optional<KnownIdentity> findById(String identity);

    List<KnownIdentity> findAllById(Iterable<String> identities);
}
