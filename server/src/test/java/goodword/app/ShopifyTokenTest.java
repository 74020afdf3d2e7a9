package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.calls.Opening;
import goodword.reward.RewardState;
import goodword.stores.ShopifyServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The keys of an app of Shopify's Dev Dashboard, which gets a token for a day: it is asked for,
/// renewed, and asked for again when it ended early; nothing that was asked of the shop is lost.
final class ShopifyTokenTest {
    private static final Map<String, String> KEYS =
            Map.of("clientId", ShopifyServer.CLIENT_ID, "clientSecret", ShopifyServer.SECRET);

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
    void one_token_serves_for_most_of_a_day_and_is_renewed_before_it_ends() throws Exception {
        assertThat(open(KEYS)).isInstanceOf(Opening.Opened.class);
        int first = at.store.grants().granted();
        reconcile();
        at.shop.pass(Duration.ofHours(21));
        reconcile();
        int sameDay = at.store.grants().granted();
        at.shop.pass(Duration.ofHours(1));
        reconcile();
        int nextDay = at.store.grants().granted();
        at.shop.pass(Duration.ofDays(3));
        String order = at.shopify.buy("fay@mail.example", null, null);
        reconcile();

        assertThat(at.facts(order)).isNotNull();
        assertThat(List.of(first, sameDay, nextDay)).containsExactly(1, 1, 2);
        assertThat(at.access().trouble()).isNull();
    }

    @Test
    void a_token_that_ended_early_costs_no_coupon_and_makes_none_twice() throws Exception {
        open(KEYS);
        at.keepHooks();
        String order = at.bought("fay@mail.example");
        at.shop.pass(Duration.ofDays(14).minusHours(1));
        reconcile();
        at.store.grants().endAll();

        at.shop.pass(Duration.ofHours(1));

        assertThat(at.reward(order).state()).isEqualTo(RewardState.ISSUED);
        assertThat(at.shopify.code(at.coupon(order))).isPresent();
        assertThat(at.store.calls()).containsOnlyOnce("discountCodeBasicCreate");
        assertThat(at.access().trouble()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {\"error\":\"app_not_installed\"}  | The app is not installed in this shop.",
                "400 | {\"error\":\"shop_not_permitted\"} | Shopify gives this app no token",
                "400 | {\"error\":\"invalid_client\"}     | Shopify knows no app with this client",
                "401 | {}                                 | Shopify knows no app with this client",
                "400 | <html>Oauth error</html>           | Shopify gives no token here",
                "404 | {\"errors\":\"Not Found\"}         | Shopify knows no app with this client",
                "200 | {\"access_token\":\"a b\"}         | The store's answer cannot be read",
                "200 | {\"access_token\":\"ab\"}          | The store's answer cannot be read",
                "500 | {}                                 | The store answers with the error 500."
            })
    void what_is_in_the_way_of_a_token_is_said(int status, String body, String words) {
        at.store.grants().sayInstead(status, body);

        Opening opening = open(KEYS);

        assertThat(((Opening.Closed) opening).trouble().why()).startsWith(words);
        assertThat(at.store.calls()).doesNotContain("orders.json");
    }

    @Test
    void another_secret_is_tried_and_not_carried_by_the_token_of_the_one_before() {
        open(KEYS);

        Opening opening =
                open(Map.of("clientId", ShopifyServer.CLIENT_ID, "clientSecret", "shpss_wrong"));

        assertThat(((Opening.Closed) opening).trouble().code()).isEqualTo("keys_refused");
    }

    @Test
    void trying_it_tries_the_keys_and_not_only_the_token_that_they_gave_before() {
        open(KEYS);
        at.store.grants().sayInstead(400, "{\"error\":\"app_not_installed\"}");

        Opening opening = open(KEYS);

        assertThat(opening).isInstanceOf(Opening.Closed.class);
    }

    @Test
    void a_lasting_token_takes_the_place_of_the_client_id() {
        Opening lasting =
                open(
                        Map.of(
                                "clientId",
                                "an app",
                                "clientSecret",
                                ShopifyServer.SECRET,
                                "accessToken",
                                ShopifyServer.TOKEN));
        Opening neither = open(Map.of("clientSecret", ShopifyServer.SECRET));

        assertThat(lasting).isInstanceOf(Opening.Opened.class);
        assertThat(at.store.grants().granted()).isZero();
        assertThat(((Opening.KeyMissing) neither).key().name()).isEqualTo("clientId");
    }

    private Opening open(Map<String, String> typed) {
        return at.stores()
                .keyIntake()
                .open(
                        at.shop.id,
                        at.connection.connection,
                        at.store.address(),
                        typed,
                        ConnectedShopify.staff());
    }

    private void reconcile() {
        at.stores().reconciling().reconcile(at.shop.id);
    }
}
