package org.tremplin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.tremplin.platform.following.Poison;

/** Which trouble of the store of read models waits, and which parks a record. */
class PoisonTests {

    private static final ServerAddress SERVER = new ServerAddress("127.0.0.1", 27017);
    private static final BsonDocument ANSWER = BsonDocument.parse("{ok: 0, code: 1, errmsg: 'no'}");
    private static final WriteConcernError UNACKNOWLEDGED = new WriteConcernError(64, "", "", new BsonDocument());

    static List<RuntimeException> troubleOfTheStore() {
        return List.of(
                new MongoTimeoutException("late"),
                new MongoServerUnavailableException("away"),
                new MongoConnectionPoolClearedException(new ServerId(new ClusterId(), SERVER), null),
                new MongoNotPrimaryException(ANSWER, SERVER),
                new MongoNodeIsRecoveringException(ANSWER, SERVER),
                new MongoWriteConcernException(UNACKNOWLEDGED, SERVER),
                bulk(List.of()));
    }

    static List<RuntimeException> answersOfTheStore() {
        return List.of(
                new MongoCommandException(ANSWER, SERVER),
                new MongoWriteException(new WriteError(11000, "twice", new BsonDocument()), SERVER, Set.of()),
                bulk(List.of(new BulkWriteError(11000, "twice", new BsonDocument(), 0))));
    }

    @ParameterizedTest
    @MethodSource("troubleOfTheStore")
    void waitsWhileTheStoreIsInTrouble(RuntimeException trouble) {
        assertThat(Poison.isPassing(trouble)).isTrue();
        assertThat(Poison.isPassing(new IllegalStateException(trouble))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("answersOfTheStore")
    void parksWhatTheStoreRefuses(RuntimeException answer) {
        assertThat(Poison.isPassing(new DataIntegrityViolationException("refused", answer)))
                .isFalse();
    }

    private static MongoBulkWriteException bulk(List<BulkWriteError> errors) {
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, UNACKNOWLEDGED, SERVER, Set.of());
    }
}
