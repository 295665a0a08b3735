package org.tremplin.subscription.subscriptions;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tremplin.subscription.grants.Grant;
import org.tremplin.subscription.grants.GrantFacts;
import org.tremplin.web.Actor;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what was decided about grants and subscriptions, by whom and when; never a secret. */
@Component
public class Facts implements GrantFacts {

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

    /** Something was decided about what is left of a subscription that is removed. */
    public void ofRemoved(String holder, UUID subscription, String what, String by, Object... details) {
        add(holder, subscription, null, what, by, details);
    }

    @Override
    public void given(Grant grant, Actor by) {
        add(
                grant.holder(),
                null,
                grant.id(),
                "granted",
                by.subject(),
                "types",
                grant.types(),
                "programmes",
                grant.programmes(),
                "partners",
                grant.partners(),
                "dataClass",
                grant.dataClass().code());
    }

    @Override
    public void revoked(Grant grant, Actor by) {
        add(grant.holder(), null, grant.id(), "revoked", by.subject());
    }

    private void add(
            String holder,
            @Nullable UUID subscription,
            @Nullable UUID grant,
            String what,
            String by,
            Object... details) {
        Map<String, Object> told = new HashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            told.put(details[i].toString(), details[i + 1]);
        }
        database.sql(
                        "insert into fact (holder, subscription, grant_id, what, by, details) values (?, ?, ?, ?, ?, ?::jsonb)")
                .param(holder)
                .param(subscription)
                .param(grant)
                .param(what)
                .param(by)
                .param(json.writeValueAsString(told))
                .update();
    }
}
