package org.tremplin.sample;

import java.util.Objects;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads an event as the store does, past its caches. */
record SealedAgain(Serializer serializer, JdbcClient database) {

    Object first(String aggregate) {
        return database.sql("select payload, payloadtype from domainevententry where aggregateidentifier = ?"
                        + " order by sequencenumber limit 1")
                .param(aggregate)
                .query((row, number) -> Objects.requireNonNull(serializer.<byte[], Object>deserialize(
                        new SimpleSerializedObject<>(row.getBytes(1), byte[].class, row.getString(2), null))))
                .single();
    }
}
