package goodword.access;

import goodword.platform.tenancy.ShopId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One entry of the audit log, as it is stored.
///
/// @param at in whole microseconds, as the database keeps it
/// @param before a JSON object of texts; the very text counts
/// @param previousHash of the entry before; 32 zeros for the first
public record AuditEntry(
        ShopId chain,
        long seq,
        Instant at,
        Actor actor,
        String action,
        String subject,
        String before,
        String after,
        byte[] previousHash,
        byte[] hash) {
    static final int HASH_BYTES = 32;
    private static final int FORMAT = 1;

    /// The entry that follows this head.
    static AuditEntry next(ShopId chain, AuditHead head, Decision decision, Instant at) {
        AuditEntry open =
                new AuditEntry(
                        chain,
                        head.entries() + 1,
                        at.truncatedTo(ChronoUnit.MICROS),
                        decision.actor(),
                        decision.action(),
                        decision.subject(),
                        json(decision.before()),
                        json(decision.after()),
                        head.hash(),
                        new byte[HASH_BYTES]);
        return open.hashed();
    }

    /// Whether the hash is that of what stands here.
    boolean isIntact() {
        return Arrays.equals(hash, computedHash());
    }

    private AuditEntry hashed() {
        return new AuditEntry(
                chain,
                seq,
                at,
                actor,
                action,
                subject,
                before,
                after,
                previousHash,
                computedHash());
    }

    /// SHA-256 over every field in this order, each text with its length before it, so that no two
    /// entries have the same bytes.
    private byte[] computedHash() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeLong(chain.value().getMostSignificantBits());
            out.writeLong(chain.value().getLeastSignificantBits());
            out.writeLong(seq);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            for (String text :
                    new String[] {
                        actor.kind().word(),
                        actor.id(),
                        actor.name(),
                        actor.from(),
                        action,
                        subject,
                        before,
                        after
                    }) {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
            out.write(previousHash);
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", broken);
        }
    }

    private static String json(Map<String, String> fields) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(fields).forEach(object::put);
        return object.toString();
    }
}
