package goodword.access;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who decided what, when and from where: insert-only, and each entry chained to the one before, so
/// that whoever changes, takes out, swaps or adds one later breaks the chain. Thread-safe.
public final class AuditLog {
    /// The chain of what concerns no single shop.
    public static final ShopId INSTALLATION = new ShopId(new UUID(0, 0));

    private static final int CHUNK = 1_000;

    private final Database database;
    private final AuditTable table;

    public AuditLog(Database database) {
        this.database = database;
        this.table = new AuditTable(database.sql());
    }

    /// Adds a decision in the running transaction, which must be one of this chain's shop. Two
    /// decisions of one chain wait for each other.
    public void append(ShopId chain, Decision decision, Instant at) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a decision is logged in its own transaction");
        }
        AuditHead head = table.lockHead(chain);
        AuditEntry entry = AuditEntry.next(chain, head, decision, at);
        table.insert(entry);
        table.moveHead(chain, new AuditHead(entry.seq(), entry.hash()));
    }

    /// The newest entries first.
    ///
    /// @param action only this one, or all for null
    /// @param below only entries before this number
    public List<AuditEntry> read(ShopId chain, @Nullable String action, long below, int limit) {
        return database.inShop(chain, () -> table.read(chain, action, below, limit));
    }

    /// The actions that a chain has, in order.
    public List<String> actions(ShopId chain) {
        return database.inShop(chain, () -> table.actions(chain));
    }

    /// Reads a whole chain and holds each entry against its hash, its place and the head.
    public AuditFinding verify(ShopId chain) {
        return database.inShop(chain, () -> check(chain));
    }

    private AuditFinding check(ShopId chain) {
        Optional<AuditHead> kept = table.head(chain);
        AuditHead reached = AuditHead.EMPTY;
        while (true) {
            List<AuditEntry> chunk = table.after(chain, reached.entries(), CHUNK);
            for (AuditEntry entry : chunk) {
                Optional<AuditBreak> broken = breakAt(reached, entry);
                if (broken.isPresent()) {
                    return new AuditFinding(
                            chain, reached.entries(), kept.orElse(AuditHead.EMPTY), broken);
                }
                reached = new AuditHead(entry.seq(), entry.hash());
            }
            if (chunk.size() < CHUNK) {
                break;
            }
        }
        return new AuditFinding(
                chain, reached.entries(), kept.orElse(AuditHead.EMPTY), endOf(reached, kept));
    }

    private static Optional<AuditBreak> breakAt(AuditHead reached, AuditEntry entry) {
        long due = reached.entries() + 1;
        if (entry.seq() != due) {
            return Optional.of(
                    new AuditBreak(due, "is missing; the next one there is " + entry.seq()));
        }
        if (!entry.isIntact()) {
            return Optional.of(new AuditBreak(due, "was changed or moved: its hash does not fit"));
        }
        if (!Arrays.equals(entry.previousHash(), reached.hash())) {
            return Optional.of(
                    new AuditBreak(due, "was put in later: it does not follow the one before it"));
        }
        return Optional.empty();
    }

    private static Optional<AuditBreak> endOf(AuditHead reached, Optional<AuditHead> kept) {
        if (kept.isEmpty()) {
            return reached.entries() == 0
                    ? Optional.empty()
                    : Optional.of(
                            new AuditBreak(
                                    reached.entries(), "is the last, and the head is missing"));
        }
        AuditHead head = kept.get();
        if (reached.entries() < head.entries()) {
            return Optional.of(
                    new AuditBreak(
                            reached.entries() + 1,
                            "is missing, and so is all up to " + head.entries()));
        }
        if (reached.entries() > head.entries() || !Arrays.equals(reached.hash(), head.hash())) {
            return Optional.of(
                    new AuditBreak(
                            reached.entries(), "is the last, and not the one that the head names"));
        }
        return Optional.empty();
    }
}
