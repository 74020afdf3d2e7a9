package goodword.connector.woocommerce;

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
import goodword.connector.StoreLook;
import goodword.connector.StoreNews;
import goodword.connector.calls.OneLeggedOAuth;
import goodword.connector.calls.OrderAnswers;
import goodword.connector.calls.StoreLine;
import goodword.connector.calls.Unreadable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is asked of WooCommerce over its REST API v3, with the keys that its owner makes under
/// WooCommerce, Settings, Advanced, REST API. Thread-safe.
public final class WooCalls implements StoreCalls {
    private static final int PAGE = 100;
    private static final String FOUND_UNDER =
            "WooCommerce, Settings, Advanced, REST API, with the permission Read/Write";

    private final WooApi line;
    private final WooCoupons coupons;
    private final WooCommerce dialect = new WooCommerce();
    private final OrderAnswers answers =
            new OrderAnswers(
                    dialect,
                    PAGE,
                    reply ->
                            StoreJson.parseAll(reply.body()).stream()
                                    .map(
                                            order ->
                                                    WooOrder.time(order, "date_modified_gmt")
                                                            .instant()));

    public WooCalls(StoreLine line, OneLeggedOAuth oauth) {
        this.line = new WooApi(line, oauth);
        this.coupons = new WooCoupons(this.line);
    }

    /// What keeps its webhooks going.
    public WooHooks hooks() {
        return new WooHooks(line);
    }

    @Override
    public String word() {
        return dialect.word();
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
                new KeyField(WooApi.KEY, "Consumer key", FOUND_UNDER),
                new KeyField(WooApi.SECRET, "Consumer secret", FOUND_UNDER));
    }

    @Override
    public Asked<StoreLook> look(Store store) {
        return line.get(store, "data/currencies/current", Map.of())
                .then(
                        reply ->
                                Unreadable.orTold(
                                        Reading.of(
                                                () ->
                                                        new StoreLook(
                                                                null,
                                                                StoreJson.parse(reply.body())
                                                                        .field("code")
                                                                        .currency()))));
    }

    @Override
    public Asked<Optional<Reading<List<StoreNews>>>> order(Store store, String externalId) {
        if (!Field.isWhole(externalId)) {
            return new Told<>(Optional.empty());
        }
        return line.get(store, "orders/" + externalId, Map.of()).map(answers::one);
    }

    @Override
    public Asked<OrderPage> changed(Store store, Since since) {
        Instant after = since.from().truncatedTo(ChronoUnit.SECONDS);
        String zoneless = after.toString().replace("Z", "");
        return line.get(
                        store,
                        "orders",
                        Map.of(
                                "modified_after",
                                zoneless,
                                "dates_are_gmt",
                                "true",
                                "orderby",
                                "modified",
                                "order",
                                "asc",
                                "per_page",
                                Integer.toString(PAGE),
                                "page",
                                Integer.toString(since.page())))
                .then(reply -> answers.page(reply, since));
    }

    @Override
    public StoreCouponCalls coupons() {
        return coupons;
    }
}
