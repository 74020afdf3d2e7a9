package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.KeyWish;
import goodword.access.Scope;
import goodword.connector.Asked;
import goodword.connector.StoreLook;
import goodword.connector.inbox.KeysPut;
import goodword.stores.WooServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A WooCommerce of captured answers is connected: its keys, and the webhooks that are set up in it
/// and looked after.
final class WooStoreTest {
    private ConnectedWoo at;
    private WebServer server;

    @BeforeEach
    void open() throws Exception {
        at = ConnectedWoo.open();
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
        Asked<StoreLook> right = look();
        at.putKeys("cs_wrong");

        Asked<StoreLook> wrong = look();

        assertThat(right).isEqualTo(new Asked.Told<>(new StoreLook(null, TestShop.EUR)));
        assertThat(wrong.objection().orElseThrow().code()).isEqualTo("keys_refused");
    }

    @Test
    void a_second_connection_cannot_have_keys_as_well() {
        OwnStore other = OwnStore.connect(at.shop.house, at.shop.id, "woocommerce");

        KeysPut put =
                at.stores()
                        .keyring()
                        .put(
                                at.shop.id,
                                other.connection,
                                at.keys(WooServer.SECRET),
                                ConnectedWoo.staff());

        assertThat(put).isEqualTo(KeysPut.ANOTHER_HAS_KEYS);
    }

    @Test
    void webhooks_are_set_up_once_and_switched_on_again_after_the_store_gave_them_up()
            throws Exception {
        String order = at.woo.buy("fay@mail.example", ConnectedWoo.CODE, null);
        var first = at.stores().hookKeeping().keep(at.shop.id).orElseThrow();
        var again = at.stores().hookKeeping().keep(at.shop.id).orElseThrow();
        int ping = at.store.webhooks().ping(0);
        int port = server.port();
        server.close();
        for (int failures = 0; failures < 7; failures++) {
            at.store.webhooks().deliver("order.created", at.woo.json(order));
        }
        List<Integer> unheard = at.store.webhooks().deliver("order.created", at.woo.json(order));
        long active = at.store.webhooks().active();
        server = WebServer.open(at.shop.house, port);

        var mended = at.stores().hookKeeping().keep(at.shop.id).orElseThrow();

        assertThat(List.of(first, again, mended).toString())
                .isEqualTo(
                        "[Told[value=Kept[well=0, made=6, mended=0]],"
                                + " Told[value=Kept[well=6, made=0, mended=0]],"
                                + " Told[value=Kept[well=5, made=0, mended=1]]]");
        assertThat(ping).isEqualTo(200);
        assertThat(active).isEqualTo(5);
        assertThat(unheard).isEmpty();
        assertThat(at.store.webhooks().deliver("order.created", at.woo.json(order)))
                .containsExactly(200);
    }

    @Test
    void a_store_that_is_disconnected_has_no_webhook_of_ours_left() throws Exception {
        at.keepHooks();
        long before = at.store.webhooks().active();

        HttpResponse<String> gone = disconnect();

        assertThat(before).isPositive();
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(at.store.webhooks().active()).isZero();
        assertThat(at.stores().keyring().access(at.shop.id)).isEmpty();
    }

    @Test
    void a_store_that_does_not_answer_is_disconnected_all_the_same() throws Exception {
        at.keepHooks();
        at.store.fail(WooServer.Fault.ERROR_500);

        HttpResponse<String> gone = disconnect();

        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(at.stores().keyring().access(at.shop.id)).isEmpty();
    }

    @Test
    void a_new_secret_is_given_to_the_webhooks_while_the_old_one_still_holds() throws Exception {
        String order = at.woo.buy("fay@mail.example", ConnectedWoo.CODE, null);
        at.keepHooks();
        assertThat(
                        at.stores()
                                .connections()
                                .rotate(at.shop.id, at.connection.connection, ConnectedWoo.staff()))
                .isPresent();

        at.keepHooks();
        at.shop.clock.advanceTo(at.shop.clock.instant().plus(Duration.ofHours(25)));

        assertThat(at.store.webhooks().deliver("order.created", at.woo.json(order)))
                .containsExactly(200);
    }

    private HttpResponse<String> disconnect() throws Exception {
        KeyWish wish =
                new KeyWish(
                        "test",
                        Set.of(Scope.STORES_WRITE),
                        at.shop.clock.instant().plus(Duration.ofDays(1)));
        String key = at.shop.house.apiKeys().issue(at.shop.id, wish, at.shop.clock.instant());
        return new Api(server.port(), key)
                .send("DELETE", "/v1/store-connections/" + at.connection.connection, "");
    }

    private Asked<StoreLook> look() {
        var askable = at.stores().keyring().askable(at.shop.id).orElseThrow();
        return at.stores().calls().find(askable.kind()).orElseThrow().look(askable.store());
    }
}
