package org.tremplin.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tremplin.local.infrastructure.PostgresServer;

/** The services of the platform and the gateway, each with the properties that tie it to this machine's parts. */
final class Services {

    /** The databases, on PostgreSQL, of the services that have one. */
    static final List<String> DATABASES = List.of("participant", "training", "placement", "subscription");

    private static final int HEAP = 256;

    private final PortPlan ports;
    private final DataFolder data;
    private final Secrets secrets;

    Services(PortPlan ports, DataFolder data, Secrets secrets) {
        this.ports = ports;
        this.data = data;
        this.secrets = secrets;
    }

    Service gateway() {
        Map<String, String> properties = common(ports.gateway());
        properties.put("spring.profiles.active", "local");
        properties.put("tremplin.identity.issuer", PortPlan.url(ports.gateway()));
        properties.put("tremplin.services.participant", reached(ports.participant()));
        properties.put("tremplin.services.training", reached(ports.training()));
        properties.put("tremplin.services.placement", reached(ports.placement()));
        properties.put("tremplin.services.reporting", reached(ports.reporting()));
        properties.put("tremplin.services.subscription", reached(ports.subscription()));
        properties.put("tremplin.local.data", data.path("gateway").toString());
        properties.put("tremplin.local.service-secret", secrets.serviceSecret());
        return new Service("gateway", ports.gateway(), HEAP, properties);
    }

    Service participant(PostgresServer postgres) {
        Service service = deciding("participant", ports.participant(), postgres);
        // The report of an erasure names whoever was told of her, and she is shown who saw her file anywhere.
        service.properties().put("tremplin.training-url", reached(ports.training()));
        service.properties().put("tremplin.placement-url", reached(ports.placement()));
        service.properties().put("tremplin.subscription-url", reached(ports.subscription()));
        return service;
    }

    Service training(PostgresServer postgres) {
        return deciding("training", ports.training(), postgres);
    }

    Service placement(PostgresServer postgres) {
        return deciding("placement", ports.placement(), postgres);
    }

    Service reporting() {
        return service("reporting", ports.reporting(), Map.of());
    }

    Service subscription(PostgresServer postgres) {
        Service service = deciding("subscription", ports.subscription(), postgres);
        // The example receiver runs on this machine.
        service.properties().put("tremplin.webhooks.private-addresses", "true");
        service.properties().put("tremplin.webhooks.plain-http", "true");
        return service;
    }

    private Service deciding(String database, int port, PostgresServer postgres) {
        return service(
                database,
                port,
                Map.of(
                        "spring.datasource.url", postgres.jdbcUrl(database, PortPlan.reached(ports.postgres())),
                        "spring.datasource.username", postgres.username(),
                        "spring.datasource.password", postgres.password(),
                        "spring.datasource.hikari.minimum-idle", "2",
                        "spring.datasource.hikari.idle-timeout", "60000",
                        "tremplin.privacy.master-key-file",
                                secrets.masterKeyFile().toString(),
                        "tremplin.access-log.anchor-file",
                                data.path("keys/access-log-" + database + ".anchor")
                                        .toString(),
                        "tremplin.privacy.erasure-journal-file",
                                secrets.erasureJournal().toString()));
    }

    private Service service(String database, int port, Map<String, String> additions) {
        String name = database + "-service";
        String identity = reached(ports.gateway());
        Map<String, String> properties = common(port);
        properties.put("spring.mongodb.uri", "mongodb://127.0.0.1:" + PortPlan.reached(ports.mongo()) + "/" + database);
        properties.put("spring.kafka.bootstrap-servers", "127.0.0.1:" + PortPlan.reached(ports.kafka()));
        properties.put("tremplin.identity.issuer", PortPlan.url(ports.gateway()));
        properties.put("tremplin.identity.jwk-set-uri", identity + "/oauth2/jwks");
        properties.put("tremplin.identity.token-uri", identity + "/oauth2/token");
        properties.put("tremplin.identity.client-id", name);
        properties.put("tremplin.identity.client-secret", secrets.serviceSecret());
        properties.put("tremplin.participant-url", reached(ports.participant()));
        properties.putAll(additions);
        return new Service(name, port, HEAP, properties);
    }

    private static String reached(int port) {
        return PortPlan.url(PortPlan.reached(port));
    }

    private static Map<String, String> common(int port) {
        return new HashMap<>(Map.of(
                "server.port", "" + port,
                "server.address", "127.0.0.1",
                "spring.lifecycle.timeout-per-shutdown-phase", "10s",
                // Pages of client settings at every start.
                "logging.level.org.apache.kafka", "warn"));
    }
}
