package org.tremplin.platform.commanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Notes, while a command commits, how far each stream has come; the command's result is this note. */
public final class WrittenVersions {

    private static final String RESOURCE = WrittenVersions.class.getName();

    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private @Nullable Object answer;

    /** Sequence number of the last event written to the stream, if the command wrote any. */
    Optional<Long> of(String aggregateId) {
        return Optional.ofNullable(versions.get(aggregateId));
    }

    /** What the command's handler returned. */
    @Nullable
    Object answer() {
        return answer;
    }

    /** To be registered at the command bus. */
    public static final class AtCommandBus implements MessageHandlerInterceptor<CommandMessage<?>> {
        @Override
        public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
                throws Exception {
            WrittenVersions written = new WrittenVersions();
            unitOfWork.root().resources().put(RESOURCE, written);
            written.answer = chain.proceed();
            return written;
        }
    }

    /** To be registered at the event store. */
    public static final class AtEventStore implements MessageDispatchInterceptor<EventMessage<?>> {
        @Override
        public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
            return (index, message) -> {
                if (message instanceof DomainEventMessage<?> event && CurrentUnitOfWork.isStarted()) {
                    WrittenVersions written = CurrentUnitOfWork.get().root().getResource(RESOURCE);
                    if (written != null) {
                        written.versions.put(event.getAggregateIdentifier(), event.getSequenceNumber());
                    }
                }
                return message;
            };
        }
    }
}
