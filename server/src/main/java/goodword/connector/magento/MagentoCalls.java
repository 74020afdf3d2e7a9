package goodword.connector.magento;

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
import goodword.connector.StoreLook;
import goodword.connector.StoreNews;
import goodword.connector.calls.OneLeggedOAuth;
import goodword.connector.calls.StoreLine;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is asked of Magento 2 and Adobe Commerce over their REST API, with the keys of an
/// integration. Thread-safe.
public final class MagentoCalls implements StoreCalls {
    private static final String INTEGRATION = "System, Integrations, when it is active";
    private static final String RIGHTS =
            INTEGRATION
                    + ". Under API it needs Sales; Cart Price Rules (Marketing, Promotions); All"
                    + " Stores (Stores, Settings); Customer Groups (Customers)";

    /// Everything that is asked for later, so that what is missing shows at once.
    private static final List<Sight> SIGHTS =
            List.of(
                    new Sight("orders", "entity_id"),
                    new Sight("creditmemos", "entity_id"),
                    new Sight(MagentoRules.RULES, "rule_id"),
                    new Sight(MagentoRules.GROUPS, "id"));

    private final MagentoApi line;
    private final MagentoOrders orders;
    private final MagentoCoupons coupons;

    /// A list, and what its items are known by.
    private record Sight(String list, String id) {}

    public MagentoCalls(StoreLine line, OneLeggedOAuth oauth) {
        this.line = new MagentoApi(line, oauth);
        this.orders = new MagentoOrders(this.line);
        this.coupons = new MagentoCoupons(this.line);
    }

    @Override
    public String word() {
        return new Magento().word();
    }

    @Override
    public Set<StoreAbility> abilities() {
        return EnumSet.of(
                StoreAbility.AMOUNT_COUPON,
                StoreAbility.PERCENT_COUPON,
                StoreAbility.COUPON_MINIMUM,
                StoreAbility.COUPON_END,
                StoreAbility.PAYMENTS_ARE_CHANGES,
                StoreAbility.ONLY_ASKED);
    }

    @Override
    public List<KeyField> keys() {
        return List.of(
                new KeyField(MagentoApi.CONSUMER_KEY, "Consumer key", RIGHTS),
                new KeyField(MagentoApi.CONSUMER_SECRET, "Consumer secret", INTEGRATION),
                new KeyField(MagentoApi.TOKEN, "Access token", INTEGRATION),
                new KeyField(MagentoApi.TOKEN_SECRET, "Access token secret", INTEGRATION));
    }

    @Override
    public Asked<StoreLook> look(Store store) {
        Asked<MagentoShop> shop = MagentoShop.of(line, store);
        for (Sight sight : SIGHTS) {
            Search one = Search.of(sight.id(), 1, 1);
            shop = shop.then(seen -> line.search(store, sight.list(), one).map(_ -> seen));
        }
        return shop.map(seen -> new StoreLook(null, seen.currency()));
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
}
