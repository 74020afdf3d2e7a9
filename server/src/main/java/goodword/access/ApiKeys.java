package goodword.access;

import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import java.time.Instant;
import java.util.Optional;

/// API keys: 256 random bits behind a readable prefix, shown once, stored as a digest. Thread-safe.
public final class ApiKeys {
    private static final String PREFIX = "gw_";

    private final Database database;
    private final ApiKeyTable table;

    public ApiKeys(Database database) {
        this.database = database;
        this.table = new ApiKeyTable(database.sql());
    }

    /// Makes a key for a shop and returns it; nobody can read it again.
    public String issue(ShopId shop, String label, Instant now) {
        String key = PREFIX + Vault.freshSecret();
        database.outsideShops(() -> table.insert(shop, Vault.digest(key), label, now));
        return key;
    }

    /// The shop that this key opens; empty for any other text.
    public Optional<ShopId> shopOf(String key) {
        if (!key.startsWith(PREFIX) || key.length() > 100) {
            return Optional.empty();
        }
        return database.outsideShops(() -> table.shopOf(Vault.digest(key)));
    }
}
