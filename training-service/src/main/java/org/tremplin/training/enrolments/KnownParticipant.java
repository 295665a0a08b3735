package org.tremplin.training.enrolments;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A person that the consortium follows; nothing but her pseudonymous id and her partner is known here. */
@Document(collection = KnownParticipant.COLLECTION)
record KnownParticipant(@Id String id, String partner) {

    static final String COLLECTION = "participants";
}
