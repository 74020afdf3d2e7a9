package goodword.crash;

import goodword.app.OwnStore;
import goodword.connector.Store;
import goodword.connector.StoreKeys;
import goodword.stores.ConstructedMagento;
import goodword.stores.MagentoServer;
import goodword.stores.RecordedShopify;
import goodword.stores.RecordedWoo;
import goodword.stores.ShopifyServer;
import goodword.stores.WooServer;
import java.util.List;
import java.util.Map;

/// A recorded store in which the maker of a coupon is killed. Thread-safe.
interface CouponStage extends AutoCloseable {
    /// The word of its dialect, for {@link OwnStore#connect}.
    String kind();

    int port();

    Store keyed();

    /// Somebody buys.
    String buy(String email, String ref);

    /// Whenever a coupon was made and before anybody hears of it, this happens.
    void onMaking(Runnable happening);

    /// Nothing happens any more.
    void calm();

    /// What the coupons are for that the store has; where it keeps no note of that, their codes.
    List<String> subjects();

    @Override
    void close();

    record Woo(RecordedWoo woo, WooServer server) implements CouponStage {
        @Override
        public String kind() {
            return "woocommerce";
        }

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public Store keyed() {
            return new Store(
                    server.address(),
                    new StoreKeys(
                            Map.of(
                                    "consumerKey",
                                    WooServer.KEY,
                                    "consumerSecret",
                                    WooServer.SECRET)));
        }

        @Override
        public String buy(String email, String ref) {
            return woo.buy(email, ref, null);
        }

        @Override
        public void onMaking(Runnable happening) {
            server.beforeAnswering("POST coupons", happening);
        }

        @Override
        public void calm() {
            server.beforeAnswering("", () -> {});
        }

        @Override
        public List<String> subjects() {
            return woo.coupons().stream()
                    .map(one -> one.path("meta_data").path(0).path("value").asString())
                    .toList();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    record Shopify(RecordedShopify shopify, ShopifyServer server) implements CouponStage {
        @Override
        public String kind() {
            return "shopify";
        }

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public Store keyed() {
            return new Store(
                    server.address(),
                    new StoreKeys(
                            Map.of(
                                    "accessToken",
                                    ShopifyServer.TOKEN,
                                    "clientSecret",
                                    ShopifyServer.SECRET)));
        }

        @Override
        public String buy(String email, String ref) {
            return shopify.buy(email, ref, null);
        }

        @Override
        public void onMaking(Runnable happening) {
            server.beforeAnswering("discountCodeBasicCreate", happening);
        }

        @Override
        public void calm() {
            server.beforeAnswering("", () -> {});
        }

        @Override
        public List<String> subjects() {
            return shopify.codes().stream().map(one -> one.path("title").asString()).toList();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    record Magento(ConstructedMagento magento, MagentoServer server) implements CouponStage {
        @Override
        public String kind() {
            return "magento";
        }

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public Store keyed() {
            return new Store(server.address(), new StoreKeys(MagentoServer.KEYS));
        }

        /// Nothing carries a code of a link there.
        @Override
        public String buy(String email, String ref) {
            return magento.buy(email, null);
        }

        @Override
        public void onMaking(Runnable happening) {
            server.beforeAnswering("POST coupons", happening);
        }

        @Override
        public void calm() {
            server.beforeAnswering("", () -> {});
        }

        @Override
        public List<String> subjects() {
            return magento.coupons().stream().map(one -> one.path("code").asString()).toList();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
