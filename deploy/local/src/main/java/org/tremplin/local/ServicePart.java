package org.tremplin.local;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tremplin.local.infrastructure.ChildJvm;
import org.tremplin.local.infrastructure.ChildProcess;
import org.tremplin.local.infrastructure.InfrastructureUnavailable;
import org.tremplin.local.infrastructure.Ports;

/** A service or the gateway: a Spring Boot application in a JVM of its own, ready when its readiness probe says so. */
final class ServicePart implements Part {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final Service service;
    private final BootApplication application;
    private final Map<String, String> environment;
    private final Path log;
    private volatile @Nullable ChildProcess child;

    ServicePart(Service service, BootApplication application, DataFolder data) {
        this.service = service;
        this.application = application;
        this.log = data.log(service.name());
        this.environment = new HashMap<>(Map.of(
                Leftovers.MARK,
                data.root().toString(),
                "AXONIQ_UPDATE_CHECKER_DISABLED",
                "true",
                "SPRING_APPLICATION_JSON",
                service.json(),
                "CLASSPATH",
                application.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public ChildProcess start() {
        if (Ports.isTaken(service.port())) {
            throw new InfrastructureUnavailable(
                    "Port " + service.port() + ", needed by " + service.name() + ", is taken.");
        }
        List<String> command = ChildJvm.command(
                // A heap that starts small and gives back: 50 MB less per service than the machine's default, idle.
                List.of(
                        "-Xms48m",
                        "-Xmx" + service.heapMegabytes() + "m",
                        "-XX:MinHeapFreeRatio=20",
                        "-XX:MaxHeapFreeRatio=40",
                        "-Xss512k"),
                List.of(application.mainClass()));
        ChildProcess started = ChildProcess.start(service.name(), command, environment, log);
        child = started;
        try {
            started.awaitReady(this::isReady, READY_WITHIN);
        } catch (InfrastructureUnavailable e) {
            started.kill();
            throw e;
        }
        return started;
    }

    @Override
    public void stop() {
        ChildProcess running = child;
        if (running != null) {
            running.stop(STOPS_WITHIN);
        }
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection) URI.create(PortPlan.url(service.port()) + "/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
