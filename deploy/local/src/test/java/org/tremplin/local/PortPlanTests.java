package org.tremplin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.tremplin.local.infrastructure.Ports;

class PortPlanTests {

    @Test
    void countsFromTheGateway() {
        var ports = new PortPlan(8080);
        assertThat(new int[] {ports.participant(), ports.training(), ports.placement(), ports.reporting()})
                .containsExactly(8081, 8082, 8083, 8084);
        assertThat(new int[] {ports.postgres(), ports.mongo(), ports.kafka(), ports.kafkaController()})
                .containsExactly(8090, 8091, 8092, 8093);
    }

    @Test
    void saysWhichPortIsTakenAndWhoNeedsIt() throws IOException {
        PortPlan ports = freePlan();
        assertThatCode(ports::requireFree).doesNotThrowAnyException();
        try (var other = new ServerSocket(ports.training(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(Refused.class)
                    .hasMessage(
                            "Port %d, needed by the training service, is taken by another program; choose other ports with --port.",
                            other.getLocalPort());
        }
    }

    private static PortPlan freePlan() {
        while (true) {
            int port = Ports.free();
            var plan = new PortPlan(Math.min(port, 65000));
            try {
                plan.requireFree();
                return plan;
            } catch (Refused taken) {
                // Another block then.
            }
        }
    }
}
