package goodword.consent;

import goodword.consent.ObjectionTable.Change;
import goodword.person.EmailAddress;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who has objected to a shop's messages. They are known by their mailbox and not as persons, so
/// that an objection holds for every account with that mailbox and outlives its erasure. Every verb
/// joins the caller's transaction, if there is one. Thread-safe.
public final class Objections {
    private final Database database;
    private final ObjectionTable table;
    private final Vault vault;

    public Objections(Database database, Vault vault) {
        this.database = database;
        this.table = new ObjectionTable(database.sql());
        this.vault = vault;
    }

    /// The key of a mailbox; empty for what is no address.
    public Optional<AddressKey> keyOf(@Nullable String email) {
        return EmailAddress.of(email)
                .map(mail -> AddressKey.of(vault.keyOf("consent.address", mail.canonical())));
    }

    /// Notes an objection; one that stands already is left as it is.
    public void object(ShopId shop, Objection objection, Instant now) {
        database.inShop(shop, () -> table.note(shop, objection, Change.OBJECTED, now));
    }

    /// Notes that a mailbox wanted no messages before it came here. Where it has said something
    /// about all messages since, that stands. True when it was noted now.
    public boolean bring(ShopId shop, AddressKey address, Instant now) {
        Objection objection = new Objection(address, Topic.ALL, Way.LIST);
        return database.inShop(shop, () -> table.noteFirst(shop, objection, now)) > 0;
    }

    /// Takes an objection back; one that does not stand is left as it is.
    public void takeBack(ShopId shop, Objection objection, Instant now) {
        database.inShop(shop, () -> table.note(shop, objection, Change.TAKEN_BACK, now));
    }

    /// Whether this mailbox has objected to this topic, or to everything.
    public boolean stands(ShopId shop, AddressKey address, Topic topic) {
        return database.inShop(shop, () -> table.stands(shop, address, topic));
    }
}
