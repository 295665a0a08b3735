package org.tremplin.gateway.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The people of the demonstration: one for each role, all of the same partner, all with the same password. */
enum DemoLogin {
    COORDINATOR("Claire Muller"),
    ADVISER("Amadou Keita"),
    TRAINER("Sofia Marques"),
    PLACEMENT("Jonas Klein"),
    BOARD("Marie Thill");

    static final String PASSWORD = "demo";
    static final String PARTNER = "asti";

    private static final String CLIENT_PREFIX = "demo-";

    private final String fullName;

    DemoLogin(String fullName) {
        this.fullName = fullName;
    }

    String fullName() {
        return fullName;
    }

    /** The user name, which is also the role. */
    String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The client that scripts use for this role. */
    String clientId() {
        return CLIENT_PREFIX + username();
    }

    /** Whose token this is, by user name or client id. */
    static Optional<DemoLogin> of(String name) {
        return Arrays.stream(values())
                .filter(login ->
                        login.username().equals(name) || login.clientId().equals(name))
                .findFirst();
    }
}
