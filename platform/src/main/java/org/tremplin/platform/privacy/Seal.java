package org.tremplin.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random 96-bit nonce in front: {@code nonce (12) | ciphertext | tag (16)}. The context is
 * authenticated with it, so that a sealed value cannot be moved to where it does not belong.
 */
final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    static byte[] close(SecretKey key, byte[] plain, String context) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] closed = crypt(Cipher.ENCRYPT_MODE, key, nonce, plain, context);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, sealed, NONCE, closed.length);
        return sealed;
    }

    static byte[] open(SecretKey key, byte[] sealed, String context) {
        return crypt(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length),
                context);
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] input, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A sealed value cannot be opened or closed", broken);
        }
    }
}
