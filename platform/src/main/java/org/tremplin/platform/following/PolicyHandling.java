package org.tremplin.platform.following;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.tremplin.platform.commanding.CommandContext;

/** Lets a policy send its commands; each commits on its own, apart from the transaction that moves the follower's token. */
final class PolicyHandling<E> implements Handling {

    private static final Executor OWN_THREAD =
            work -> Thread.ofVirtual().name("policy").start(work);

    private final Policy<E> policy;

    PolicyHandling(Policy<E> policy) {
        this.policy = policy;
    }

    @Override
    public void begin() {}

    @Override
    public void handle(Object event, Envelope envelope) {
        CommandContext context = new CommandContext(
                "policy:" + policy.name(), envelope.partner(), envelope.correlationId(), envelope.id());
        try {
            CompletableFuture.runAsync(() -> react(context, event, envelope), OWN_THREAD)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void react(CommandContext context, Object event, Envelope envelope) {
        context.call(() -> {
            policy.react(policy.events().cast(event), envelope);
            return context;
        });
    }

    @Override
    public void keep() {}

    @Override
    public void drop() {}

    @Override
    public List<String> collections() {
        return List.of();
    }
}
