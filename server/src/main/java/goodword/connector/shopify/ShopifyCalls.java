package goodword.connector.shopify;

import goodword.connector.Asked;
import goodword.connector.Asked.Told;
import goodword.connector.Field;
import goodword.connector.KeyField;
import goodword.connector.OrderPage;
import goodword.connector.OrderPage.Since;
import goodword.connector.Reading;
import goodword.connector.Store;
import goodword.connector.StoreAbility;
import goodword.connector.StoreCalls;
import goodword.connector.StoreCouponCalls;
import goodword.connector.StoreJson;
import goodword.connector.StoreKeys;
import goodword.connector.StoreLook;
import goodword.connector.StoreNews;
import goodword.connector.calls.Reply;
import goodword.connector.calls.StoreLine;
import goodword.connector.calls.Unreadable;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/// What is asked of Shopify over its Admin API of version 2026-10, by an app of the merchant's own.
/// Thread-safe.
public final class ShopifyCalls implements StoreCalls {
    private static final String ANY = "{orders(first:1,sortKey:UPDATED_AT){nodes{currencyCode}}}";

    private final ShopifyApi line;
    private final ShopifyScopes scopes;
    private final ShopifyOrders orders;
    private final ShopifyCoupons coupons;

    /// @param clock from which coupons hold and tokens end
    public ShopifyCalls(StoreLine line, InstantSource clock) {
        this.line = new ShopifyApi(line, new ShopifyTokens(line, clock));
        this.scopes = new ShopifyScopes(this.line);
        this.orders = new ShopifyOrders(this.line);
        this.coupons = new ShopifyCoupons(this.line, clock);
    }

    /// What keeps its webhooks going.
    public ShopifyHooks hooks() {
        return new ShopifyHooks(line);
    }

    @Override
    public String word() {
        return Shopify.WORD;
    }

    @Override
    public Set<StoreAbility> abilities() {
        return EnumSet.of(
                StoreAbility.AMOUNT_COUPON,
                StoreAbility.PERCENT_COUPON,
                StoreAbility.COUPON_MINIMUM,
                StoreAbility.COUPON_END,
                StoreAbility.HOOKS_SET_UP,
                StoreAbility.PAYMENTS_ARE_CHANGES);
    }

    @Override
    public List<KeyField> keys() {
        return List.of(
                new KeyField(
                        ShopifyTokens.CLIENT_ID,
                        "Client ID",
                        "your app's settings in Shopify's Dev Dashboard; the app has the scopes "
                                + String.join(", ", ShopifyScopes.NEEDED)),
                new KeyField(
                        StoreKeys.SIGNED_BY,
                        "Client secret",
                        "the same settings; Shopify signs its messages with it"),
                KeyField.insteadOf(
                        ShopifyTokens.CLIENT_ID,
                        new KeyField(
                                ShopifyTokens.LASTING,
                                "Admin API access token",
                                "your app in the shop's own settings, if it was made there before"
                                        + " 2026: it takes the place of the client ID")));
    }

    @Override
    public Asked<StoreLook> look(Store store) {
        line.tryKeys(store);
        return scopes.needed(store)
                .then(_ -> line.read(store, ANY, JsonNodeFactory.instance.objectNode()))
                .then(reply -> Unreadable.orTold(Reading.of(() -> look(reply))));
    }

    @Override
    public Asked<Optional<Reading<List<StoreNews>>>> order(Store store, String externalId) {
        return Field.isWhole(externalId)
                ? orders.one(store, externalId)
                : new Told<>(Optional.empty());
    }

    @Override
    public Asked<OrderPage> changed(Store store, Since since) {
        return orders.changed(store, since);
    }

    @Override
    public StoreCouponCalls coupons() {
        return coupons;
    }

    /// A shop says its currency with any order; one without orders does not.
    private static StoreLook look(Reply reply) {
        return new StoreLook(
                null,
                ShopifyApi.answer(reply).object("orders").list("nodes").stream()
                        .findFirst()
                        .map((StoreJson order) -> order.field("currencyCode").currency())
                        .orElse(null));
    }
}
