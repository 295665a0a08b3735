package org.tremplin.platform.names;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Names of participants, for pages of a service that knows them by id. They come from the participant-service, never from
 * events; until one is known its place is taken by a short reference such as {@code P-1A2B3C}.
 */
public interface Names {

    /** The name, or the short reference, of every participant asked for. */
    Map<String, String> of(Collection<String> participants);

    /** The name, or the short reference, of one participant. */
    default String of(String participant) {
        return of(List.of(participant)).getOrDefault(participant, participant);
    }
}
