package org.tremplin.subscription.sending;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.util.List;

/** Signs as Standard Webhooks says: one signature for each secret, so that a receiver may hold either while one is replaced. */
final class Signature {

    private Signature() {}

    static String of(List<String> secrets, String id, long seconds, String body) {
        StringBuilder signatures = new StringBuilder();
        for (String secret : secrets) {
            try {
                signatures.append(signatures.isEmpty() ? "" : " ").append(new Webhook(secret).sign(id, seconds, body));
            } catch (WebhookSigningException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return signatures.toString();
    }
}
