package goodword.app;

import goodword.access.KeyWish;
import goodword.platform.backup.Backups;
import goodword.platform.backup.Stamp;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.database.DatabaseAddress;
import goodword.platform.vault.Vault;
import java.time.Duration;
import java.util.SplittableRandom;

/// A shop with a past: friends' orders, rewards issued, mails, a store, a key, and a second shop
/// beside it. What tests of backups tell.
final class LivedShop implements AutoCloseable {
    static final Stamp STAMP = new Stamp("test", TestShop.START);
    private static final Vault VAULT = new Vault(new byte[32]);
    static final String CONNECT = "{\"kind\": \"own\", \"name\": \"Our shop\"}";

    final TestShop shop = TestShop.alone();
    String connected = "";

    /// Lives the past, and returns the key.
    String live() throws Exception {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        try (TestShop other = TestShop.beside(shop)) {
            other.publish(TestShop.terms());
        }
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 9_999, "ALICE1"));
        shop.house.orderJourney().take(shop.id, shop.order("o2", "carol", 5_000, "ALICE1"));
        shop.pass(Duration.ofDays(15));
        shop.catchUp();
        shop.house.jobs().runDue();
        String key =
                shop.house.apiKeys().issue(shop.id, KeyWish.forEverything("test"), TestShop.START);
        try (WebServer server = WebServer.open(shop.house, 0)) {
            connected =
                    new Api(server.port(), key)
                            .post("/v1/store-connections", CONNECT, "connect-1")
                            .body();
            OwnStore store = OwnStore.connect(shop);
            store.send(
                    server.port(),
                    "m1",
                    shop.clock.instant(),
                    OwnStore.order("o3", "erin\\n", "ALICE1"));
        }
        shop.house.jobs().runDue();
        shop.catchUp();
        return key;
    }

    /// Another program on this database, with the same secret.
    House house(DatabaseAddress address) {
        Chance chance = new Chance(new SplittableRandom(), shop.clock);
        Database database = Database.open(address, 4);
        return new House(new Ground(database, VAULT, shop.clock, chance, true));
    }

    static Backups backups(DatabaseAddress program) {
        return new Backups(TestServer.ownerOf(program), VAULT, line -> {});
    }

    @Override
    public void close() {
        shop.close();
    }
}
