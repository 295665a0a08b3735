package org.tremplin.subscription.subscriptions;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tremplin.platform.privacy.Seals;

/** The secrets that webhooks are signed with, as Standard Webhooks writes them; at rest they are sealed. */
@Component
public class SigningSecrets {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final JdbcClient database;
    private final Seals seals;
    private final Duration overlap;
    private final SecureRandom random = new SecureRandom();

    SigningSecrets(
            JdbcClient database, Seals seals, @Value("${tremplin.webhooks.secret-overlap:24h}") Duration overlap) {
        this.database = database;
        this.seals = seals;
        this.overlap = overlap;
    }

    /** The secrets to sign with, the newest first; two while the former one is being replaced. */
    public List<String> of(UUID subscription) {
        return database.sql("""
                        select secret, case when former_until > clock_timestamp() then former_secret end as former
                        from subscription where id = ?""")
                .param(subscription)
                .query((row, number) -> opened(subscription, row.getString("secret"), row.getString("former")))
                .single();
    }

    String make() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    String seal(UUID subscription, String secret) {
        return seals.close(keyOf(subscription), secret);
    }

    /** Makes a new secret; the one before goes on beside it for a while. */
    String rotate(UUID subscription) {
        String secret = make();
        database.sql("""
                        update subscription set former_secret = secret, former_until = clock_timestamp() + ? * interval '1 second',
                            secret = ?, version = version + 1
                        where id = ?""")
                .params(overlap.toSeconds(), seal(subscription, secret), subscription)
                .update();
        return secret;
    }

    private List<String> opened(UUID subscription, String secret, @Nullable String former) {
        List<String> secrets = new ArrayList<>();
        secrets.add(open(subscription, secret));
        if (former != null) {
            secrets.add(open(subscription, former));
        }
        return secrets;
    }

    private String open(UUID subscription, String sealed) {
        return seals.open(keyOf(subscription), sealed).orElseThrow();
    }

    private static String keyOf(UUID subscription) {
        return "subscription-" + subscription;
    }
}
