package org.tremplin.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All parts of one platform: started as their needs allow, stopped in the opposite order. */
final class Platform {

    private static final Executor THREADS = command -> Thread.ofVirtual().start(command);

    private final Path home;
    private final PortPlan ports;
    private final DataFolder data;
    private final Secrets secrets;
    private final Deque<List<Supervision>> lastFirst = new ConcurrentLinkedDeque<>();
    private volatile boolean stopping;

    Platform(Path home, PortPlan ports, DataFolder data, Secrets secrets) {
        this.home = home;
        this.ports = ports;
        this.data = data;
        this.secrets = secrets;
    }

    /** Starts everything and returns when everything is ready. */
    void start() {
        var services = new Services(ports, data, secrets);
        var postgres = new PostgresPart(data, ports.postgres());
        startTogether(List.of(
                supervised(postgres),
                supervised(new KafkaPart(data, ports)),
                supervised(new MongoPart(data, ports.mongo()))));
        startTogether(List.of(
                supervised(
                        part(services.participant(postgres.server())),
                        part(services.training(postgres.server())),
                        part(services.placement(postgres.server())),
                        part(services.reporting()),
                        part(services.subscription(postgres.server()))),
                supervised(part(services.gateway()))));
    }

    private ServicePart part(Service service) {
        Path jar = home.resolve(service.name()).resolve("target").resolve(service.name() + "-0.1.0-SNAPSHOT.jar");
        return new ServicePart(service, BootApplication.unpack(jar, service.name(), data.path("programs")), data);
    }

    /** Parts that are stopped together, before all those that were named earlier. */
    private List<Supervision> supervised(Part... parts) {
        List<Supervision> group = Stream.of(parts).map(Supervision::new).toList();
        remember(group);
        return group;
    }

    private void remember(List<Supervision> group) {
        lastFirst.addFirst(group);
        if (stopping) {
            group.forEach(Supervision::leave);
        }
    }

    private static void startTogether(List<List<Supervision>> groups) {
        together(groups.stream().flatMap(List::stream).toList(), Supervision::start);
    }

    boolean isStopping() {
        return stopping;
    }

    /** Stops gateway, services, MongoDB store, Kafka and PostgreSQL, in this order. */
    synchronized void stop() {
        stopping = true;
        Deque<List<Supervision>> order = new ArrayDeque<>(lastFirst);
        order.forEach(group -> group.forEach(Supervision::leave));
        order.forEach(group -> together(group, Supervision::stop));
    }

    private static void together(List<Supervision> parts, Consumer<Supervision> action) {
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        CompletableFuture<?>[] all = parts.stream()
                .map(part -> CompletableFuture.runAsync(() -> action.accept(part), THREADS)
                        .whenComplete((done, failure) -> {
                            if (failure != null) {
                                firstFailure.completeExceptionally(failure);
                            }
                        }))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(all), firstFailure).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
