package org.tremplin.participant.registration;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Whom an identifier of a partner's system names.
 *
 * @param identity fingerprint of partner and identifier
 * @param participant pseudonymous id (UUID) of the person, null where she was erased
 */
@Document(collection = KnownIdentity.COLLECTION)
public record KnownIdentity(@Id String identity, @Nullable String participant) {

    static final String COLLECTION = "identities";
}
