package org.tremplin.platform.accesslog;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tremplin.platform.access.AccessNotes;
import org.tremplin.platform.access.Way;
import org.tremplin.web.Actor;
import org.tremplin.web.Correlation;

/** Makes entries of what a request shows, changes and refuses: who and which route, from the request that is under way. */
final class RequestNotes implements AccessNotes {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ROLE = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final AccessLog log;
    private final Routes routes;
    private final Clock clock;

    RequestNotes(AccessLog log, Routes routes, Clock clock) {
        this.log = log;
        this.routes = routes;
        this.clock = clock;
    }

    @Override
    public void touched(Map<String, Way> people) {
        HttpServletRequest request = request();
        boolean reading = request == null || Routes.isReading(request);
        add(request, reading ? Action.READ : Action.CHANGE, people);
    }

    @Override
    public void shown(Map<String, Way> people) {
        HttpServletRequest request = request();
        Action action = request == null || Routes.isReading(request) ? Action.LIST : Action.SEARCH;
        if (people.isEmpty()) {
            counted(0, Way.NONE);
        } else {
            add(request, action, people);
        }
    }

    @Override
    public void counted(int people, Way way) {
        HttpServletRequest request = request();
        Action action = request == null || Routes.isReading(request) ? Action.LIST : Action.SEARCH;
        Action noted = exported(request, action);
        add(request, noted, List.of(entry(request, noted, null, people, way.code())));
    }

    @Override
    public void refused(@Nullable String participant, String code) {
        refused(request(), participant, code);
    }

    /** The same for a request that is not with a controller yet. */
    void refused(@Nullable HttpServletRequest request, @Nullable String participant, String code) {
        add(request, Action.REFUSED, List.of(entry(request, Action.REFUSED, participant, 0, code)));
    }

    @Override
    public void opened(String participant, String reason) {
        HttpServletRequest request = request();
        add(
                request,
                Action.OPENED_EXCEPTIONALLY,
                List.of(entry(request, Action.OPENED_EXCEPTIONALLY, participant, 1, reason)));
    }

    private void add(@Nullable HttpServletRequest request, Action action, Map<String, Way> people) {
        Action noted = exported(request, action);
        add(
                request,
                noted,
                people.entrySet().stream()
                        .map(it -> entry(
                                request,
                                noted,
                                it.getKey(),
                                people.size(),
                                it.getValue().code()))
                        .toList());
    }

    /** A change waits until it is noted: nothing is changed unlogged. */
    private void add(@Nullable HttpServletRequest request, Action action, List<Entry> entries) {
        Noting noting = request == null ? null : NotesFilter.of(request);
        if (noting == null) {
            AccessLog.await(log.begin(entries));
            return;
        }
        noting.add(entries);
        if (action == Action.CHANGE || action == Action.OPENED_EXCEPTIONALLY) {
            noting.await();
        }
    }

    private Entry entry(
            @Nullable HttpServletRequest request, Action action, @Nullable String participant, int shown, String why) {
        Actor actor = Actor.current();
        return new Entry(
                Instant.now(clock),
                actor.subject(),
                actor.partner(),
                actor.roles().stream()
                        .filter(ROLE.asMatchPredicate())
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(",")),
                action.code(),
                request == null ? Routes.NONE : routes.of(request),
                participant != null && ID.matcher(participant).matches() ? UUID.fromString(participant) : null,
                shown,
                why,
                Correlation.current());
    }

    private static Action exported(@Nullable HttpServletRequest request, Action action) {
        return request != null && Routes.exports(request) ? Action.EXPORT : action;
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
