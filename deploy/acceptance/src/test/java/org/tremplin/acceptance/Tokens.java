package org.tremplin.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** Tokens as somebody would forge them, some even with the key of the platform under test, which lies in its data folder. */
final class Tokens {

    private final JsonNode key;
    private final String issuer = Platform.running().url().toString();

    Tokens() {
        try {
            key = Api.JSON.readTree(Files.readString(Platform.running().data().resolve("gateway/signing-key.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the identity provider says of a coordinator, valid for a while. */
    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", "demo-coordinator");
        claims.put("aud", "tremplin");
        claims.put("roles", List.of("coordinator"));
        claims.put("partner", "asti");
        claims.put("partners", List.of("asti", "*"));
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("exp", Instant.now().plusSeconds(600).getEpochSecond());
        return claims;
    }

    /** Signed with the platform's key. */
    String signed(Map<String, Object> claims) {
        return rsa(claims, ownKey());
    }

    /** Signed with another key under the name of the platform's. */
    String signedByAnother(Map<String, Object> claims) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
            pairs.initialize(2048);
            return rsa(claims, pairs.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not signed at all. */
    String unsigned(Map<String, Object> claims) {
        return head("none") + "." + part(claims) + ".";
    }

    /** Signed with the public key as if it were a shared secret. */
    String signedWithPublicKey(Map<String, Object> claims) {
        try {
            String text = head("HS256") + "." + part(claims);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.path("n").asString().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return text + "." + encoded(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another's signature under these claims. */
    static String changed(String token, Map<String, Object> claims) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + part(claims) + "." + parts[2];
    }

    private String rsa(Map<String, Object> claims, PrivateKey with) {
        try {
            String text = head("RS256") + "." + part(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(with);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey ownKey() {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(number("n"), number("d")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private BigInteger number(String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(member).asString()));
    }

    private String head(String algorithm) {
        return part(
                Map.of("alg", algorithm, "typ", "JWT", "kid", key.path("kid").asString()));
    }

    private static String part(Map<String, Object> members) {
        return encoded(Api.JSON.writeValueAsBytes(members));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
