package org.tremplin.subscription.subscriptions;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tremplin.subscription.grants.Grant;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what was decided about grants and subscriptions, by whom and when; never a secret. */
@Component
public class Facts {

    /** Stands for this service, where nobody decided. */
    public static final String ITSELF = "subscription-service";

    private final JdbcClient database;
    private final JsonMapper json;

    Facts(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Something was decided about a subscription; details are pairs of name and value. */
    public void of(Subscription subscription, String what, String by, Object... details) {
        add(subscription.holder(), subscription.id(), subscription.grant(), what, by, details);
    }

    /** Something was decided about a grant. */
    public void of(Grant grant, String what, String by, Object... details) {
        add(grant.holder(), null, grant.id(), what, by, details);
    }

    private void add(
            String holder, @Nullable UUID subscription, UUID grant, String what, String by, Object... details) {
        Map<String, Object> told = new HashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            told.put(details[i].toString(), details[i + 1]);
        }
        database.sql(
                        "insert into fact (holder, subscription, grant_id, what, by, details) values (?, ?, ?, ?, ?, ?::jsonb)")
                .params(holder, subscription, grant, what, by, json.writeValueAsString(told))
                .update();
    }
}
