package goodword.messaging;

import goodword.person.PersonId;
import goodword.platform.database.Database;
import goodword.platform.database.Paging;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Seals;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was told to people by mail, and what became of it. Every verb joins the caller's
/// transaction, if there is one. Thread-safe.
public final class Messages {
    /// How long the copy of a mail is kept.
    public static final Duration COPY_AGE_MAX = Duration.ofDays(90);

    private final Database database;
    private final MessageTable table;
    private final Copies copies;

    public Messages(Database database, Seals seals) {
        this.database = database;
        this.table = new MessageTable(database.sql());
        this.copies = new Copies(seals);
    }

    /// A page of a shop's messages, the newest first.
    ///
    /// @param state only those that stand there; absent for all
    public List<Message> page(ShopId shop, @Nullable MessageState state, Paging paging) {
        return database.inShop(shop, () -> table.page(shop, state, paging));
    }

    public Optional<Message> find(ShopId shop, MessageId id) {
        return database.inShop(shop, () -> table.find(shop, id));
    }

    /// The mail as it was handed over last; empty when it never was, when its time is over, or when
    /// its person was erased.
    public Optional<Copy> copyOf(ShopId shop, MessageId id) {
        return Optional.ofNullable(copiesOf(shop, List.of(id)).get(id));
    }

    /// The copies of several messages, where there are any.
    public Map<MessageId, Copy> copiesOf(ShopId shop, Collection<MessageId> ids) {
        Map<MessageId, Copy> found = new HashMap<>();
        Map<MessageId, byte[]> sealed = database.inShop(shop, () -> table.copies(shop, ids));
        for (MessageId id : sealed.keySet()) {
            copies.open(id, sealed.get(id)).ifPresent(copy -> found.put(id, copy));
        }
        return found;
    }

    /// Forgets the copies whose time is over, and returns how many those were.
    public int forgetCopies(ShopId shop, Instant now) {
        return database.inShop(shop, () -> table.forgetCopies(shop, now.minus(COPY_AGE_MAX)));
    }

    /// Forgets what was written to an erased person.
    void forgetCopiesOf(ShopId shop, PersonId person) {
        database.inShop(shop, () -> table.forgetCopiesOf(shop, person));
    }

    /// False when there is a message for this cause already.
    boolean queue(ShopId shop, Message message) {
        return database.inShop(shop, () -> table.insert(shop, message));
    }

    Optional<Message> lock(ShopId shop, MessageId id) {
        return database.inShop(shop, () -> table.lock(shop, id));
    }

    void noteTry(ShopId shop, MessageId id, Copy copy, Instant now) {
        byte[] sealed = copies.seal(id, copy);
        database.inShop(
                shop,
                () -> {
                    table.noteTry(shop, id, sealed, now);
                    return id;
                });
    }

    void settle(ShopId shop, MessageId id, Settled settled, Instant now) {
        database.inShop(
                shop,
                () -> {
                    table.settle(shop, id, settled.state(), settled.reason(), now);
                    return id;
                });
    }

    /// What became of a message.
    record Settled(MessageState state, String reason) {}
}
