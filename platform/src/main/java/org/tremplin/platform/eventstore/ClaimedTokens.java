package org.tremplin.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/**
 * Axon's tokens on PostgreSQL, where a claim is as old as its owner's clock said. One from the future tells of a clock that
 * was wrong, so it binds nobody: else whoever comes after its owner would stand still until that time has come.
 */
public final class ClaimedTokens extends JdbcTokenStore {

    /** How long a claim holds that nobody renews. */
    public static final Duration CLAIM = Duration.ofSeconds(10);

    ClaimedTokens(Builder settings) {
        super(settings.claimTimeout(CLAIM));
    }

    @Override
    protected AbstractTokenEntry<?> readTokenEntry(ResultSet row) throws SQLException {
        AbstractTokenEntry<?> entry = super.readTokenEntry(row);
        if (entry.timestamp().isAfter(AbstractTokenEntry.clock.instant().plus(CLAIM))) {
            entry.releaseClaim(entry.getOwner());
        }
        return entry;
    }
}
