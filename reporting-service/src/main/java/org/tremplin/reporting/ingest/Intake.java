package org.tremplin.reporting.ingest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.tremplin.platform.following.Followers;

/** Takes batches of events into the figures and remembers, beside them, up to when they are counted. */
@Configuration(proxyBeanMethods = false)
class Intake {

    private static final Query THE_ONE = Query.query(Criteria.where("_id").is(Reach.ID));

    private final MongoOperations mongo;
    private final AtomicInteger moving = new AtomicInteger();

    Intake(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Bean
    Consumer<Message<List<byte[]>>> figures(Followers followers, FiguresProjection projection) {
        Consumer<Message<List<byte[]>>> taking = followers.of(projection);
        return batch -> {
            moving.incrementAndGet();
            try {
                taking.accept(batch);
                reached(batch);
            } finally {
                moving.decrementAndGet();
            }
        };
    }

    /** Whether a batch is being taken in just now. */
    boolean isMoving() {
        return moving.get() > 0;
    }

    Reach reach() {
        return Objects.requireNonNullElse(mongo.findById(Reach.ID, Reach.class), Reach.NOTHING);
    }

    private void reached(Message<List<byte[]>> batch) {
        Update update = new Update().set("stamp", UUID.randomUUID().toString()).inc("events", (long)
                batch.getPayload().size());
        newest(batch).ifPresent(time -> update.max("asOf", time));
        mongo.upsert(THE_ONE, update, Reach.class);
    }

    private static Optional<Instant> newest(Message<List<byte[]>> batch) {
        List<?> records = batch.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS, List.class);
        return Stream.ofNullable(records)
                .flatMap(List::stream)
                .map(headers -> ((Map<?, ?>) headers).get("ce_time"))
                .filter(Objects::nonNull)
                .flatMap(Intake::time)
                .max(Instant::compareTo);
    }

    private static Stream<Instant> time(Object header) {
        String text = header instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : header.toString();
        try {
            return Stream.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Stream.empty();
        }
    }
}
