package org.tremplin.gateway.local;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The clients of local mode, several of which have the same secret, which Spring's own list in memory refuses. */
record Clients(List<RegisteredClient> all) implements RegisteredClientRepository {

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("The clients of local mode are fixed");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return all.stream()
                .filter(client -> client.getId().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return all.stream()
                .filter(client -> client.getClientId().equals(clientId))
                .findFirst()
                .orElse(null);
    }
}
