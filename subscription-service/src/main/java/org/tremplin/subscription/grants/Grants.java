package org.tremplin.subscription.grants;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tremplin.contracts.DataClass;

/** All grants. */
@Component
public class Grants {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient database;
    private final Cache<UUID, Grant> recent =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FRESH).build();

    Grants(JdbcClient database) {
        this.database = database;
    }

    /** A grant as it is now. */
    public Optional<Grant> find(UUID id) {
        return database.sql("select * from event_grant where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** A grant as it was a second ago at most, for whoever asks before every event. */
    public Grant current(UUID id) {
        return recent.get(id, wanted -> find(wanted).orElseThrow());
    }

    /** The grants of some holders, or of all. */
    public List<Grant> of(Collection<String> holders) {
        return database.sql("select * from event_grant where '*' = any(?::text[]) or holder = any(?::text[])"
                        + " order by holder, name")
                .params(holders.toArray(String[]::new), holders.toArray(String[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    /** A holder's grant by its name. */
    public Optional<Grant> find(String holder, String name) {
        return database.sql("select * from event_grant where holder = ? and name = ?")
                .params(holder, name)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Stores a grant in place of what had its holder and name. */
    void keep(Grant grant, String by, String on) {
        database.sql("""
                        insert into event_grant (id, holder, name, types, programmes, partners, data_class, until, given_by,
                            given_for, given_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())
                        on conflict (holder, name) do update set types = excluded.types,
                            programmes = excluded.programmes, partners = excluded.partners,
                            data_class = excluded.data_class, until = excluded.until, given_by = excluded.given_by,
                            given_for = excluded.given_for, given_at = excluded.given_at, revoked_at = null,
                            version = event_grant.version + 1""")
                .param(grant.id())
                .param(grant.holder())
                .param(grant.name())
                .param(grant.types().toArray(String[]::new))
                .param(grant.programmes().toArray(String[]::new))
                .param(grant.partners().toArray(String[]::new))
                .param(grant.dataClass().code())
                .param(grant.until())
                .param(by)
                .param(on)
                .update();
        recent.invalidateAll();
    }

    /** Takes a grant back. */
    void revoke(Grant grant) {
        database.sql("update event_grant set revoked_at = clock_timestamp(), version = version + 1"
                        + " where id = ? and revoked_at is null")
                .param(grant.id())
                .update();
        recent.invalidateAll();
    }

    private static Grant read(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                row.getString("holder"),
                row.getString("name"),
                codes(row.getArray("types")),
                codes(row.getArray("programmes")),
                codes(row.getArray("partners")),
                DataClass.valueOf(row.getString("data_class").toUpperCase(Locale.ROOT)),
                row.getObject("until", LocalDate.class),
                row.getObject("revoked_at") != null,
                row.getLong("version"));
    }

    private static Set<String> codes(Array codes) throws SQLException {
        return Set.of((String[]) codes.getArray());
    }
}
