package org.tremplin.platform.commanding;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;
import org.tremplin.platform.eventstore.AggregateTypes;
import org.tremplin.platform.privacy.Fingerprints;
import org.tremplin.web.NotFound;

/** {@link Commands} over Axon's command bus. */
final class AxonCommands implements Commands {

    private static final int ATTEMPTS = 5;

    private final CommandBus bus;
    private final EventStore store;
    private final AggregateTypes aggregates;
    private final Fingerprints fingerprints;
    private final ContentOf contentOf;

    /** Writes a command as JSON, for its fingerprint. */
    interface ContentOf {
        String json(Object command);
    }

    AxonCommands(
            CommandBus bus,
            EventStore store,
            AggregateTypes aggregates,
            Fingerprints fingerprints,
            ContentOf contentOf) {
        this.bus = bus;
        this.store = store;
        this.aggregates = aggregates;
        this.fingerprints = fingerprints;
        this.contentOf = contentOf;
    }

    @Override
    public Written send(Object command) {
        return send(command, null);
    }

    @Override
    public Written send(Object command, @Nullable Long expectedVersion) {
        Map<String, Object> metaData = CommandContext.current().metaData();
        if (expectedVersion != null) {
            metaData.put(CommandContext.EXPECTED_VERSION, expectedVersion);
        }
        return dispatch(command, metaData, false).written();
    }

    @Override
    public <R> Answered<R> ask(Object command, Class<R> answer) {
        Outcome answered = dispatch(command, CommandContext.current().metaData(), false);
        return new Answered<>(answered.written(), Objects.requireNonNull(answer.cast(answered.answer())));
    }

    @Override
    public Written createIfAbsent(Object command) {
        try {
            return dispatch(command, CommandContext.current().metaData(), true).written();
        } catch (AlreadyExists exists) {
            String id = CommandTargets.of(command);
            if (store.lastSequenceNumberFor(id).isEmpty()) {
                throw exists;
            }
            return existing(id);
        }
    }

    @Override
    public Written create(Object command, IdempotencyKey key) {
        String fingerprint = fingerprints.of(contentOf.json(command));
        Map<String, Object> metaData = new HashMap<>(CommandContext.current().metaData());
        metaData.put(CommandContext.FINGERPRINT, fingerprint);
        try {
            return dispatch(command, metaData, true).written();
        } catch (AlreadyExists exists) {
            String id = CommandTargets.of(command);
            if (store.lastSequenceNumberFor(id).isEmpty()) {
                throw exists;
            }
            var first = store.readEvents(id).next();
            if (!fingerprint.equals(first.getMetaData().get(CommandContext.FINGERPRINT))) {
                throw new IdempotencyKeyReused();
            }
            return existing(id);
        }
    }

    private Outcome dispatch(Object command, Map<String, Object> metaData, boolean creates) {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == ATTEMPTS || metaData.containsKey(CommandContext.EXPECTED_VERSION);
            try {
                return dispatchOnce(command, metaData, creates);
            } catch (ConcurrencyException lostRace) {
                if (last) {
                    throw new VersionConflict();
                }
            } catch (AggregateStreamCreationException startedByAnother) {
                if (creates || last) {
                    throw new AlreadyExists();
                }
            } catch (ConflictingModificationException stale) {
                throw new VersionConflict();
            } catch (AggregateNotFoundException unknown) {
                throw new NotFound(aggregates.nameFor(command.getClass()));
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000, 10_000_000L * attempt));
        }
    }

    private Outcome dispatchOnce(Object command, Map<String, Object> metaData, boolean creates) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage(command).andMetaData(metaData), callback);
        var result = callback.getResult();
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        String id = CommandTargets.of(command);
        WrittenVersions versions = (WrittenVersions) Objects.requireNonNull(result.getPayload());
        long version =
                versions.of(id).orElseGet(() -> store.lastSequenceNumberFor(id).orElse(-1L));
        LastWrite.note(id, version);
        return new Outcome(new Written(id, version, creates), versions.answer());
    }

    /** What a dispatched command left behind, and what its handler returned. */
    private record Outcome(Written written, @Nullable Object answer) {}

    private Written existing(String id) {
        long version = store.lastSequenceNumberFor(id).orElseThrow();
        LastWrite.note(id, version);
        return new Written(id, version, false);
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
    }
}
