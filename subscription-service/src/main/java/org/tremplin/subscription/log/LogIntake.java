package org.tremplin.subscription.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.tremplin.platform.following.TopicReader;
import tools.jackson.databind.json.JsonMapper;

/** Takes batches of records from the topics into the log. What fails comes again; what came before is passed over. */
@Configuration(proxyBeanMethods = false)
class LogIntake {

    private static final Logger LOG = LoggerFactory.getLogger(LogIntake.class);

    @Bean
    TopicReader logReader() {
        return new TopicReader("subscription-log");
    }

    @Bean
    Consumer<Message<List<byte[]>>> log(
            NewEvents fresh, Forgetting forgetting, LogTail tail, JdbcClient database, JsonMapper json) {
        return batch -> {
            List<NewEvent> events = new ArrayList<>(batch.getPayload().size());
            for (int i = 0; i < batch.getPayload().size(); i++) {
                byte[] data = batch.getPayload().get(i) instanceof byte[] bytes ? bytes : new byte[0];
                try {
                    events.add(NewEvent.of(
                            (Map<?, ?>) list(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS)
                                    .get(i),
                            data,
                            json));
                } catch (RuntimeException noEvent) {
                    keep(database, place(batch, i), noEvent, data);
                }
            }
            if (!events.isEmpty() && !fresh.append(events).isEmpty()) {
                tail.signal();
            }
            forgetting.finish();
        };
    }

    private static void keep(JdbcClient database, String place, RuntimeException why, byte[] data) {
        String reason = why.getClass().getSimpleName();
        LOG.warn("Passes over the record at {}, which is no event: {}", place, reason);
        database.sql("insert into unreadable_record (place, reason, data) values (?, ?, ?) on conflict do nothing")
                .params(place, reason, data)
                .update();
    }

    private static String place(Message<?> batch, int index) {
        return list(batch, KafkaHeaders.RECEIVED_TOPIC).get(index) + "/"
                + list(batch, KafkaHeaders.RECEIVED_PARTITION).get(index) + "/"
                + list(batch, KafkaHeaders.OFFSET).get(index);
    }

    private static List<?> list(Message<?> batch, String header) {
        return Objects.requireNonNull(
                batch.getHeaders().get(header, List.class), () -> "A batch without header " + header);
    }
}
