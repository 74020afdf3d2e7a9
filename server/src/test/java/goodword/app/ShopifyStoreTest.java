package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.Asked;
import goodword.connector.StoreLook;
import goodword.connector.inbox.Connecting;
import goodword.connector.inbox.ConnectionWish;
import goodword.stores.ShopifyServer;
import goodword.stores.ShopifyServer.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A Shopify of the documented shape is connected: its keys and scopes, the secret that it makes
/// itself, and the webhooks that are set up in it and made again.
final class ShopifyStoreTest {
    private ConnectedShopify at;
    private WebServer server;

    @BeforeEach
    void open() throws Exception {
        at = ConnectedShopify.open();
        server = WebServer.open(at.shop.house, 0);
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
            at.close();
        }
    }

    @Test
    void keys_that_open_the_store_are_told_from_keys_that_do_not() {
        Asked<StoreLook> empty = look();
        at.shopify.buy("fay@mail.example", null, null);
        Asked<StoreLook> right = look();
        at.putKeys("shpat_wrong", ShopifyServer.SECRET);

        Asked<StoreLook> wrong = look();

        assertThat(empty).isEqualTo(new Asked.Told<>(new StoreLook(null, null)));
        assertThat(right).isEqualTo(new Asked.Told<>(new StoreLook(null, TestShop.EUR)));
        assertThat(wrong.objection().orElseThrow().code()).isEqualTo("keys_refused");
        assertThat(wrong.objection().orElseThrow().why())
                .startsWith("Shopify does not know this token");
    }

    @Test
    void a_scope_that_is_missing_is_named() {
        at.store.graph().grant("read_orders", "read_customers");
        Asked<StoreLook> one = look();
        at.store.graph().grant("write_orders", "read_discounts");

        Asked<StoreLook> two = look();

        assertThat(one.objection().orElseThrow().why())
                .isEqualTo(
                        "The app lacks the scope write_discounts. Give it what it lacks in a new"
                                + " version, and install that in the shop.");
        assertThat(two.objection().orElseThrow().why())
                .startsWith("The app lacks the scopes read_customers, write_discounts.");
    }

    @Test
    void a_page_that_is_no_api_and_a_domain_that_leads_elsewhere_name_the_right_address() {
        at.store.fail(Fault.PAGE, Fault.MOVED);

        Asked<StoreLook> page = look();
        Asked<StoreLook> moved = look();

        assertThat(List.of(page, moved))
                .allSatisfy(
                        one ->
                                assertThat(one.objection().orElseThrow().why())
                                        .contains(".myshopify.com, not its own domain"));
    }

    @Test
    void a_store_whose_bucket_is_empty_is_left_alone_until_there_is_enough() {
        at.store.fail(Fault.THROTTLED, Fault.TOO_MANY);

        Asked<StoreLook> throttled = look();
        Asked<StoreLook> tooMany = look();

        // 252 are wanted, 12 are there, a hundred come back each second: three, and one to breathe.
        assertThat(throttled)
                .isInstanceOfSatisfying(
                        Asked.Later.class,
                        later -> assertThat(later.pause()).isEqualTo(Duration.ofSeconds(4)));
        assertThat(tooMany).isInstanceOf(Asked.Later.class);
        assertThat(look()).isInstanceOf(Asked.Told.class);
    }

    @Test
    void webhooks_are_set_up_once_and_made_again_after_the_store_deleted_them() throws Exception {
        String order = at.shopify.buy("fay@mail.example", ConnectedShopify.CODE, null);
        var first = at.stores().hookKeeping().keep(at.shop.id).orElseThrow();
        var again = at.stores().hookKeeping().keep(at.shop.id).orElseThrow();
        int port = server.port();
        server.close();
        at.store.webhooks().deliver("orders/create", at.shopify.json(order));
        Optional<Integer> unheard =
                at.store.webhooks().deliver("orders/create", at.shopify.json(order));
        server = WebServer.open(at.shop.house, port);

        var mended = at.stores().hookKeeping().keep(at.shop.id).orElseThrow();

        assertThat(List.of(first, again, mended).toString())
                .isEqualTo(
                        "[Told[value=Kept[well=0, made=9, mended=0]],"
                                + " Told[value=Kept[well=9, made=0, mended=0]],"
                                + " Told[value=Kept[well=8, made=1, mended=0]]]");
        assertThat(unheard).isEmpty();
        assertThat(at.store.webhooks().deliver("orders/create", at.shopify.json(order)))
                .contains(200);
    }

    @Test
    void the_secret_is_the_apps_and_after_it_was_changed_both_hold_for_a_day() throws Exception {
        String order = at.shopify.json(at.shopify.buy("fay@mail.example", null, null));
        at.keepHooks();
        var webhooks = at.store.webhooks();
        Optional<Integer> ours = webhooks.deliver("orders/create", order);
        at.putKeys(ShopifyServer.TOKEN, "shpss_fresh");
        at.putKeys(ShopifyServer.TOKEN, "shpss_fresh");

        Optional<Integer> before = webhooks.deliver("orders/paid", order);
        webhooks.signWith("shpss_fresh");
        Optional<Integer> after = webhooks.deliver("orders/paid", order);
        webhooks.signWith(ShopifyServer.SECRET);
        at.shop.clock.advanceTo(at.shop.clock.instant().plus(Duration.ofHours(25)));
        Optional<Integer> late = webhooks.deliver("orders/paid", order);

        assertThat(List.of(ours, before, after, late).toString())
                .isEqualTo("[Optional[200], Optional[200], Optional[200], Optional[401]]");
    }

    @Test
    void nobody_is_told_a_secret_that_the_store_would_not_know() {
        var connections = at.stores().connections();
        var made =
                (Connecting.Connected)
                        connections.connect(
                                at.shop.id,
                                new ConnectionWish("shopify", "Second", null),
                                ConnectedShopify.staff());

        assertThat(made.secret()).isEmpty();
        assertThat(connections.rotate(at.shop.id, made.connection().id(), ConnectedShopify.staff()))
                .isEmpty();
    }

    private Asked<StoreLook> look() {
        var askable = at.stores().keyring().askable(at.shop.id).orElseThrow();
        return at.stores().calls().find(askable.kind()).orElseThrow().look(askable.store());
    }
}
