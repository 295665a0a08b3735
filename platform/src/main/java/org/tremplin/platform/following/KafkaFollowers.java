package org.tremplin.platform.following;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/** {@link Followers} that remember, for projections, the position beside the read model. */
final class KafkaFollowers implements Followers {

    private final Function<Follower<?>, Intake> intakes;
    private final KafkaPositions positions;
    private final KafkaRecords records;
    private final Editions editions;
    private final Map<String, Intake> byName = new ConcurrentHashMap<>();

    KafkaFollowers(
            Function<Follower<?>, Intake> intakes, KafkaPositions positions, KafkaRecords records, Editions editions) {
        this.intakes = intakes;
        this.positions = positions;
        this.records = records;
        this.editions = editions;
    }

    @Override
    public Consumer<Message<List<byte[]>>> of(Follower<?> follower) {
        Intake intake = byName.computeIfAbsent(follower.name(), name -> intakes.apply(follower));
        return batch -> {
            long edition = editions.of(follower.name());
            intake.take(records.read(batch));
            if (follower instanceof Projection) {
                positions.reached(follower.name(), edition, records.positions(batch));
            }
        };
    }

    /** Whether the follower's position lies beside its read model and not with the consumer group. */
    boolean keepsOwnPosition(String name) {
        Intake intake = byName.get(name);
        return intake != null && !intake.collections().isEmpty();
    }

    Map<String, Intake> intakes() {
        return byName;
    }

    @Nullable
    Intake intake(String name) {
        return byName.get(name);
    }
}
