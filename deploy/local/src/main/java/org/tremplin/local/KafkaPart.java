package org.tremplin.local;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tremplin.local.infrastructure.ChildProcess;
import org.tremplin.local.infrastructure.KafkaBroker;

/** The platform's Kafka broker. */
final class KafkaPart implements Part {

    private final DataFolder data;
    private final PortPlan ports;
    private volatile @Nullable KafkaBroker broker;

    KafkaPart(DataFolder data, PortPlan ports) {
        this.data = data;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public ChildProcess start() {
        Map<String, String> environment = Map.of(
                Leftovers.MARK,
                data.root().toString(),
                KafkaBroker.ADVERTISED_PORT,
                Integer.toString(PortPlan.reached(ports.kafka())));
        KafkaBroker started = KafkaBroker.start(
                data.path("kafka"), ports.kafka(), ports.kafkaController(), data.log("kafka"), environment);
        broker = started;
        return started.child();
    }

    @Override
    public void stop() {
        KafkaBroker running = broker;
        if (running != null) {
            running.close();
        }
    }
}
