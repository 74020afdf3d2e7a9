package goodword.access;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/// Codes of an authenticator app: RFC 6238, SHA-1, 30 seconds, as every app knows them.
final class Totp {
    static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int DRIFT = 1;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            return new HmacOneTimePasswordGenerator(digits)
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), step);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("no key for HmacSHA1", impossible);
        }
    }

    /// The step whose code this is, now or one step before or after; empty when it is none of them.
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (long step = stepAt(now) - DRIFT; step <= stepAt(now) + DRIFT; step++) {
            if (same(code(secret, step, DIGITS), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    /// As people type a secret into an app (RFC 4648), without padding.
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = held << 8 | one & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(held >> bits - 5 & 31));
            }
        }
        return text.toString();
    }
}
