package org.tremplin.platform.web;

import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tremplin.platform.following.FollowerStatus;
import org.tremplin.platform.following.Following;
import org.tremplin.platform.following.ParkedRecord;

/** How the followers of a service are doing, and what can be done about it. */
@RestController
@RequestMapping("/api/${tremplin.api}/v1")
class FollowingController {

    private static final int SHOWN = 500;

    private final Following following;

    FollowingController(Following following) {
        this.following = following;
    }

    /** How far every follower has come, as far as it is known; {@code idle} when nothing is on its way. */
    @GetMapping("/progress")
    Progress progress() {
        List<FollowerStatus> consumers = following.status();
        return new Progress(
                following.storedEvents(),
                consumers.stream().allMatch(status -> Objects.equals(status.behind(), 0L)),
                consumers);
    }

    /** What could not be handled and waits, oldest first; it names people of every partner, so it is for an operator. */
    @GetMapping("/parked")
    List<ParkedRecord> parked() {
        return following.parked(SHOWN);
    }

    /** Takes what waits for a subject in again. */
    @PostMapping("/parked/{consumer}/{key}/retry")
    Retried retry(@PathVariable String consumer, @PathVariable String key) {
        return new Retried(following.retry(consumer, key));
    }

    /** Throws a read model away and builds it again from the events. */
    @PostMapping("/projections/{name}/rebuild")
    Rebuilding rebuild(@PathVariable String name) {
        return new Rebuilding(following.rebuild(name));
    }

    /**
     * Progress of a service.
     *
     * @param events events in its own store, by position
     * @param idle whether every consumer has taken in all there is
     */
    record Progress(long events, boolean idle, List<FollowerStatus> consumers) {}

    /** How many records went through. */
    record Retried(int handled) {}

    /** Which projections start over. */
    record Rebuilding(List<String> projections) {}
}
