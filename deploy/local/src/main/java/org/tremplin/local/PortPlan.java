package org.tremplin.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.tremplin.local.infrastructure.Ports;

/** The ports of one platform, all of them counted from the gateway's. */
record PortPlan(int gateway) {

    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65535 - 13;

    PortPlan {
        if (gateway < LOWEST || gateway > HIGHEST) {
            throw new WrongUse("The port must lie between " + LOWEST + " and " + HIGHEST + ".");
        }
    }

    int participant() {
        return gateway + 1;
    }

    int training() {
        return gateway + 2;
    }

    int placement() {
        return gateway + 3;
    }

    int reporting() {
        return gateway + 4;
    }

    int subscription() {
        return gateway + 5;
    }

    int postgres() {
        return gateway + 10;
    }

    int mongo() {
        return gateway + 11;
    }

    int kafka() {
        return gateway + 12;
    }

    int kafkaController() {
        return gateway + 13;
    }

    /**
     * At which port the other parts reach one that listens at this port: the same, unless -Dtremplin.local.through=N says
     * that something, such as the proxy of the fault drills, stands between them N ports further on.
     */
    static int reached(int port) {
        return port + Integer.getInteger("tremplin.local.through", 0);
    }

    static String url(int port) {
        return "http://" + Ports.HOST + ":" + port;
    }

    void requireFree() {
        for (Entry<String, Integer> need : needs().entrySet()) {
            if (Ports.isTaken(need.getValue())) {
                throw new Refused("Port %d, needed by %s, is taken by another program; choose other ports with --port."
                        .formatted(need.getValue(), need.getKey()));
            }
        }
    }

    private Map<String, Integer> needs() {
        Map<String, Integer> needs = new LinkedHashMap<>();
        needs.put("the gateway", gateway);
        needs.put("the participant service", participant());
        needs.put("the training service", training());
        needs.put("the placement service", placement());
        needs.put("the reporting service", reporting());
        needs.put("the subscription service", subscription());
        needs.put("PostgreSQL", postgres());
        needs.put("the MongoDB-protocol store", mongo());
        needs.put("Kafka", kafka());
        needs.put("Kafka's controller", kafkaController());
        return needs;
    }
}
