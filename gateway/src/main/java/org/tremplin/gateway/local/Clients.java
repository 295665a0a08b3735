package org.tremplin.gateway.local;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The clients of local mode: those that were set up, and one for every role at every partner, made when it is asked for. */
record Clients(List<RegisteredClient> fixed) implements RegisteredClientRepository {

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("The clients of local mode are fixed");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return find(id);
    }

    /** A client's id is its name, so that those made for one call are the same in the next. */
    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return find(clientId);
    }

    private @Nullable RegisteredClient find(String name) {
        return fixed.stream()
                .filter(client -> client.getClientId().equals(name))
                .findFirst()
                .or(() -> DemoLogin.script(name).map(login -> LocalIdentity.script(name, DemoLogin.PASSWORD)))
                .orElse(null);
    }
}
