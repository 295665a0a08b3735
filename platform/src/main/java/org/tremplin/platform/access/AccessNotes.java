package org.tremplin.platform.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes note of what this request shows, changes and refuses. {@link Access} tells it of everything that it is asked; a
 * service that keeps no log notes nothing.
 *
 * <p>A change is noted before it is made; whatever else is noted before the answer's first byte leaves. Where a note cannot
 * be kept the request fails. The same person is noted once per request and action.
 */
public interface AccessNotes {

    /** Where no log is kept, because nobody is shown. */
    AccessNotes NONE = new AccessNotes() {
        @Override
        public void touched(Map<String, Way> people) {}

        @Override
        public void shown(Map<String, Way> people) {}

        @Override
        public void counted(int people, Way way) {}

        @Override
        public void refused(@Nullable String participant, String code) {}

        @Override
        public void opened(String participant, String reason) {}
    };

    /** The files of these people were granted: read by GET and HEAD, changed by any other method. */
    void touched(Map<String, Way> people);

    /** These people stand in the answer: listed by GET, found by any other method; nobody is worth a note too. */
    void shown(Map<String, Way> people);

    /** So many people stand in an answer to a machine, which is noted without saying who. */
    void counted(int people, Way way);

    /** A request was refused, about a person where it was about one. */
    void refused(@Nullable String participant, String code);

    /** A file was opened by exception, for a reason with this code. */
    void opened(String participant, String reason);
}
