package org.tremplin.subscription.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SignatureTests {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";

    @Test
    void agreesWithThePublishedVector() {
        assertThat(Signature.of(List.of(SECRET), ID, 1614265330, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void agreesWithTheSpecificationComputedByHand() throws Exception {
        long now = Instant.now().getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
        byte[] signature = mac.doFinal((ID + "." + now + "." + BODY).getBytes(StandardCharsets.UTF_8));
        assertThat(Signature.of(List.of(SECRET), ID, now, BODY))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(signature));
    }

    @Test
    void letsReceiversHoldEitherSecretWhileOneIsReplaced() {
        String other = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
        long now = Instant.now().getEpochSecond();
        String both = Signature.of(List.of(other, SECRET), ID, now, BODY);
        for (String held : List.of(SECRET, other)) {
            Map<String, List<String>> headers = Map.of(
                    "webhook-id", List.of(ID),
                    "webhook-timestamp", List.of("" + now),
                    "webhook-signature", List.of(both));
            assertThatCode(() -> new Webhook(held).verify(BODY, headers)).doesNotThrowAnyException();
        }
    }
}
