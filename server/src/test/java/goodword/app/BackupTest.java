package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.insight.Projection;
import goodword.platform.backup.Contents;
import goodword.platform.database.DatabaseAddress;
import goodword.platform.database.Migrations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything into one file, and back into an empty database.
final class BackupTest {

    @TempDir Path folder;
    private final LivedShop past = new LivedShop();
    private final TestShop shop = past.shop;
    private final DatabaseAddress empty = TestServer.bare();

    @AfterEach
    void close() {
        past.close();
    }

    @Test
    void a_restored_installation_is_the_same_row_by_row() throws Exception {
        String key = past.live();
        WholeDatabase source = WholeDatabase.of(shop.address);

        Contents written = LivedShop.backups(shop.address).write(file(), LivedShop.STAMP);
        Contents restored = LivedShop.backups(empty).restore(file());

        WholeDatabase target = WholeDatabase.of(empty);
        Map<String, List<String>> rows = target.rows();
        assertThat(rows).isEqualTo(source.rows());
        assertThat(target.guards()).isEqualTo(source.guards());
        assertThat(restored).isEqualTo(written);
        assertThat(written.rows()).isEqualTo(rows.values().stream().mapToLong(List::size).sum());
        assertThat(rows.get("ledger_entry")).hasSizeGreaterThan(3);
        assertThat(rows.get("messaging_message")).isNotEmpty();
        assertThat(rows.get("connector_message")).hasSize(1);
        assertThat(rows.get("access_audit")).isNotEmpty();
        assertThat(rows.get("shop_directory")).hasSize(2);
        serves(key);
    }

    /// The audit chain holds, what was sealed opens, and work goes on where it stood.
    private void serves(String key) throws Exception {
        try (House house = past.house(empty);
                WebServer server = WebServer.open(house, 0)) {
            Api api = new Api(server.port(), key);
            assertThat(house.entrance().audit().verify(shop.id).broken()).isEmpty();
            assertThat(api.get("/v1/orders/o1").statusCode()).isEqualTo(200);
            assertThat(api.post("/v1/store-connections", LivedShop.CONNECT, "connect-1").body())
                    .contains("whsec_")
                    .isEqualTo(past.connected);
            assertThat(api.post("/v1/orders", Api.order("later", "dora", "ALICE1")).statusCode())
                    .isEqualTo(201);
            Eventually.isTrue(
                    () -> {
                        house.edges().catchUp();
                        return house.rooms().eventLog().lagOf(Projection.READER).isZero();
                    });
            assertThat(WholeDatabase.of(empty).column("select order_id from insight_order"))
                    .hasSize(3);
        }
    }

    /// Transactions are numbered anew on another server; the log's places begin with such numbers.
    @Test
    void facts_of_a_server_that_has_counted_further_hold_nobody_up() throws Exception {
        String key = past.live();
        WholeDatabase.of(shop.address)
                .run(
                        "alter table event_log disable trigger user",
                        "update event_log set xid = ((xid::text)::bigint + 1000000000)::text::xid8",
                        "update event_reader set xid ="
                                + " ((xid::text)::bigint + 1000000000)::text::xid8",
                        "alter table event_log enable trigger user");
        LivedShop.backups(shop.address).write(file(), LivedShop.STAMP);

        LivedShop.backups(empty).restore(file());

        serves(key);
    }

    @Test
    void a_backup_of_a_busy_server_is_of_one_moment() throws Exception {
        past.live();
        List<String> before = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> keepBuying(before, over));
        Eventually.isTrue(() -> before.size() > 20);
        List<String> answered = List.copyOf(before);

        LivedShop.backups(shop.address).write(file(), LivedShop.STAMP);
        over.set(true);
        writer.join();
        LivedShop.backups(empty).restore(file());

        try (House house = past.house(empty)) {
            assertThat(answered)
                    .allSatisfy(
                            order ->
                                    assertThat(house.storyteller().ofOrder(shop.id, order))
                                            .isPresent());
            var sums = house.rooms().database().inShop(shop.id, () -> house.ledger().sums(shop.id));
            assertThat(sums.values()).isNotEmpty().allMatch(sum -> sum == 0);
        }
        WholeDatabase target = WholeDatabase.of(empty);
        assertThat(target.column("select order_id from order_order"))
                .hasSizeLessThanOrEqualTo(before.size() + 3)
                .hasSizeGreaterThanOrEqualTo(answered.size());
    }

    @Test
    void a_backup_of_an_earlier_version_is_brought_up_to_date() throws Exception {
        DatabaseAddress early = TestServer.bare();
        Migrations.bring(TestServer.ownerOf(early), "0062");
        WholeDatabase.of(early)
                .run(
                        "insert into shop_shop (shop_id, name, currency, simulated, created_at)"
                                + " values (gen_random_uuid(), 'Early', 'EUR', false, now())");
        LivedShop.backups(early).write(file(), LivedShop.STAMP);

        LivedShop.backups(empty).restore(file());

        assertThat(Migrations.applied(TestServer.ownerOf(empty)))
                .isEqualTo(Migrations.applied(TestServer.ownerOf(shop.address)));
        assertThat(WholeDatabase.of(empty).column("select name from shop_shop"))
                .containsExactly("Early");
    }

    private void keepBuying(List<String> answered, AtomicBoolean over) {
        for (int next = 0; !over.get(); next++) {
            String order = "busy-" + next;
            shop.house
                    .orderJourney()
                    .take(shop.id, shop.order(order, "friend-" + next, 9_999, "ALICE1"));
            answered.add(order);
        }
    }

    private Path file() {
        return folder.resolve("backup.zip");
    }
}
