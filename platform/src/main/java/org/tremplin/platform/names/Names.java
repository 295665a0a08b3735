package org.tremplin.platform.names;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Names of participants, for pages of a service that knows them by id. They come from the participant-service, never from
 * events. Where none is known, or the actor of the request may not know it, its place is taken by a short reference such
 * as {@code P-1A2B3C}.
 */
public interface Names {

    /** The name of everybody asked for whose name the actor may know, the short reference of the others. */
    Map<String, String> of(Collection<String> participants);

    /** The name, or the short reference, of everybody on a roster; only for those who run the sessions. */
    Map<String, String> onRoster(Collection<String> participants);

    /** The name, or the short reference, of one participant. */
    default String of(String participant) {
        return of(List.of(participant)).getOrDefault(participant, participant);
    }
}
