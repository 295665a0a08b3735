package org.tremplin.participant.registration;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The likenesses of all registered persons. */
interface Likenesses extends Repository<Likeness, String> {

    List<Likeness> findByNames(String names);
}
