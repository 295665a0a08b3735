package org.tremplin.platform.following;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcernException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.tremplin.platform.commanding.VersionConflict;

/** Tells a record that cannot be handled from a world that cannot handle anything just now. */
public final class Poison {

    /** SQL state classes of a database that is away, busy or shutting down. */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58");

    private Poison() {}

    /** Whether trying again later may help, so that the record must wait and not be parked. */
    public static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException mongo && isPassing(mongo)
                    || cause instanceof IOException
                    || cause instanceof InterruptedException
                    || cause instanceof TimeoutException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof VersionConflict
                    || cause instanceof SQLException sql && isPassing(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Whatever a store says that is not an answer to what it was asked to write or do. */
    private static boolean isPassing(MongoException failure) {
        return switch (failure) {
            case MongoNotPrimaryException away -> true;
            case MongoNodeIsRecoveringException away -> true;
            case MongoBulkWriteException bulk -> bulk.getWriteErrors().isEmpty();
            case MongoWriteException answer -> false;
            case MongoCommandException answer -> false;
            case WriteConcernException answer -> false;
            default -> true;
        };
    }

    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() >= 2 && PASSING.contains(state.substring(0, 2));
    }
}
