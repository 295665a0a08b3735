package org.tremplin.platform.following;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/** Starts a projection where its read model stands, whatever its consumer group has committed. */
final class SeekToOwnPosition implements KafkaBindingRebalanceListener {

    private final BindingServiceProperties bindings;
    private final KafkaFollowers followers;
    private final KafkaPositions positions;

    SeekToOwnPosition(BindingServiceProperties bindings, KafkaFollowers followers, KafkaPositions positions) {
        this.bindings = bindings;
        this.followers = followers;
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        String follower = bindings.getGroup(binding);
        if (!followers.keepsOwnPosition(follower)) {
            return;
        }
        Map<TopicPartition, Long> reached = positions.of(follower);
        for (TopicPartition partition : partitions) {
            Long offset = reached.get(partition);
            if (offset == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, offset);
            }
        }
    }
}
