package goodword.access;

import goodword.platform.vault.Vault;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a passkey has to sign: chance, an end, and a proof that it is ours for this purpose.
/// Nothing is stored until it is answered, and it is answered once. Thread-safe.
final class Challenges {
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int CHANCE_BYTES = 32;
    private static final int OPEN_BYTES = CHANCE_BYTES + Long.BYTES;

    private final Vault vault;
    private final GuessTable table;

    Challenges(Vault vault, JdbcClient sql) {
        this.vault = vault;
        this.table = new GuessTable(sql);
    }

    byte[] fresh(String purpose, Instant now) {
        byte[] open =
                ByteBuffer.allocate(OPEN_BYTES)
                        .put(Base64.getUrlDecoder().decode(Vault.freshSecret()))
                        .putLong(now.plus(VALID).toEpochMilli())
                        .array();
        byte[] proof = proof(purpose, open);
        return ByteBuffer.allocate(open.length + proof.length).put(open).put(proof).array();
    }

    /// Whether this challenge is ours, in time, and answered for the first time; inside the
    /// caller's transaction.
    boolean spend(String purpose, byte[] challenge, Instant now) {
        if (challenge.length <= OPEN_BYTES) {
            return false;
        }
        byte[] open = Arrays.copyOf(challenge, OPEN_BYTES);
        byte[] proof = Arrays.copyOfRange(challenge, OPEN_BYTES, challenge.length);
        Instant end = Instant.ofEpochMilli(ByteBuffer.wrap(open).getLong(CHANCE_BYTES));
        return MessageDigest.isEqual(proof, proof(purpose, open))
                && now.isBefore(end)
                && table.spend(Vault.digest(HexFormat.of().formatHex(open)), end);
    }

    private byte[] proof(String purpose, byte[] open) {
        return vault.keyOf("challenge " + purpose, HexFormat.of().formatHex(open));
    }
}
