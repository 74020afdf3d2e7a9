package goodword.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// API keys: 256 random bits behind a readable prefix, shown once, stored as a digest. Thread-safe.
///
/// An opened key is remembered for less than a second, so that a revoked one is out on every
/// replica within that time.
public final class ApiKeys {
    private static final String PREFIX = "gw_";
    private static final int KEY_LENGTH_MAX = 100;
    private static final int HINT_LENGTH = PREFIX.length() + 4;
    private static final Duration REMEMBERED = Duration.ofMillis(900);
    private static final int REMEMBERED_MAX = 10_000;

    private final Database database;
    private final ApiKeyTable table;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Chance chance;
    private final LoadingCache<ByteBuffer, Optional<KeyHolder>> opened;

    public ApiKeys(Database database, InstantSource clock, Chance chance) {
        this.database = database;
        this.table = new ApiKeyTable(database.sql());
        this.audit = new AuditLog(database);
        this.clock = clock;
        this.chance = chance;
        this.opened =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED_MAX)
                        .expireAfterWrite(REMEMBERED)
                        .build(this::open);
    }

    /// Makes a key for a shop and returns it; nobody can read it again.
    public String issue(ShopId shop, KeyWish wish, Instant now) {
        return issue(shop, wish, Actor.machine("goodword"), now);
    }

    /// As above, for this actor.
    public String issue(ShopId shop, KeyWish wish, Actor actor, Instant now) {
        String key = PREFIX + Vault.freshSecret();
        KeyOnFile onFile =
                new KeyOnFile(
                        chance.nextId(),
                        wish.label(),
                        key.substring(0, HINT_LENGTH),
                        wish.scopes(),
                        now,
                        null,
                        wish.expiresAt(),
                        null);
        database.inShop(
                shop,
                () -> {
                    int rows = table.insert(shop, Vault.digest(key), onFile);
                    audit.append(shop, issued(actor, onFile), now);
                    return rows;
                });
        return key;
    }

    /// Whom this key lets in; empty for a revoked or expired one and for any other text.
    public Optional<KeyHolder> holderOf(String key) {
        if (!key.startsWith(PREFIX) || key.length() > KEY_LENGTH_MAX) {
            return Optional.empty();
        }
        return opened.get(ByteBuffer.wrap(Vault.digest(key)));
    }

    /// The keys of a shop, the newest first, with those that are revoked.
    public List<KeyOnFile> list(ShopId shop) {
        return database.inShop(shop, () -> table.list(shop));
    }

    /// Ends a key. False when the shop has no such key, or it was ended before.
    public boolean revoke(ShopId shop, UUID key, Instant now) {
        return revoke(shop, key, Actor.machine("goodword"), now);
    }

    /// As above, for this actor.
    public boolean revoke(ShopId shop, UUID key, Actor actor, Instant now) {
        return database.inShop(
                shop,
                () -> {
                    boolean ended = table.revoke(shop, key, now) > 0;
                    if (ended) {
                        audit.append(
                                shop,
                                Decision.of(actor, "key.revoked", "key " + key, Map.of()),
                                now);
                    }
                    return ended;
                });
    }

    private static Decision issued(Actor actor, KeyOnFile key) {
        String scopes =
                key.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
        return Decision.of(
                actor,
                "key.issued",
                "key " + key.id(),
                Map.of("label", key.label(), "hint", key.hint(), "scopes", scopes));
    }

    private Optional<KeyHolder> open(ByteBuffer digest) {
        return database.outsideShops(() -> table.open(digest.array(), clock.instant()));
    }
}
