package org.tremplin.load.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.tremplin.load.report.Progress;
import tools.jackson.databind.JsonNode;

/** Waits until every service has handled every fact that is there, its own and the others'. */
final class CatchUp {
    private static final List<String> SERVICES = List.of("participants", "training", "placement", "reporting");
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Api api;
    private final Progress progress;
    private final Duration patience;

    /** Where one consumer of a service is. */
    private record Consumer(String service, String name, long behind, long parked) {}

    /** Where the whole platform is. */
    private record Look(List<Long> events, List<Consumer> consumers) {
        boolean isThrough() {
            return consumers.stream().allMatch(consumer -> consumer.behind == 0);
        }

        List<String> sentences(ToLongFunction<Consumer> figure, String sentence) {
            return consumers.stream()
                    .filter(consumer -> figure.applyAsLong(consumer) > 0)
                    .map(consumer -> sentence.formatted(consumer.service, consumer.name, figure.applyAsLong(consumer)))
                    .toList();
        }
    }

    /** @param patience how long nothing may move before the wait is given up */
    CatchUp(Api api, Progress progress, Duration patience) {
        this.api = api;
        this.progress = progress;
        this.patience = patience;
    }

    /** Returns what is parked, as sentences, once nobody is behind in two looks between which nothing happened. */
    List<String> await(String phase) {
        progress.phase(phase);
        var before = look();
        for (var movedAt = System.nanoTime(); ; ) {
            Api.sleep(PAUSE);
            progress.tick();
            var now = look();
            if (!now.equals(before)) {
                movedAt = System.nanoTime();
            } else if (now.isThrough()) {
                return now.sentences(Consumer::parked, "%s: %s has parked %d records that it cannot handle.");
            } else if (System.nanoTime() - movedAt > patience.toNanos()) {
                throw new LoadStopped("The platform does not catch up; for %d seconds nothing moved: %s."
                        .formatted(
                                patience.toSeconds(),
                                String.join(", ", now.sentences(Consumer::behind, "%s: %s is %d behind"))));
            }
            before = now;
        }
    }

    private Look look() {
        var events = new ArrayList<Long>();
        var consumers = new ArrayList<Consumer>();
        for (var service : SERVICES) {
            var answer = api.get("/api/" + service + "/v1/progress");
            if (!answer.ok()) {
                throw new LoadStopped("%s does not tell its progress (status %d).".formatted(service, answer.status()));
            }
            events.add(answer.body().path("events").asLong(0));
            for (var consumer : answer.body().path("consumers")) {
                consumers.add(new Consumer(
                        service,
                        consumer.path("name").asString("?"),
                        behind(consumer),
                        consumer.path("parked").asLong(0)));
            }
        }
        return new Look(events, consumers);
    }

    /** Where nobody can say how far behind it is, it has not caught up. */
    private static long behind(JsonNode consumer) {
        var behind = consumer.path("behind");
        return behind.isNumber() ? behind.asLong() : 1;
    }
}
