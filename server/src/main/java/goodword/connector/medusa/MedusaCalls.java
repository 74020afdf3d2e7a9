package goodword.connector.medusa;

import goodword.connector.Asked;
import goodword.connector.Asked.Told;
import goodword.connector.KeyField;
import goodword.connector.OrderPage;
import goodword.connector.OrderPage.Since;
import goodword.connector.Reading;
import goodword.connector.Store;
import goodword.connector.StoreAbility;
import goodword.connector.StoreCalls;
import goodword.connector.StoreCoupon;
import goodword.connector.StoreJson;
import goodword.connector.StoreLook;
import goodword.connector.StoreNews;
import goodword.connector.calls.Reply;
import goodword.connector.calls.StoreLine;
import goodword.connector.calls.Unreadable;
import goodword.conversion.Coupon;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of a store on Medusa 2 over its Admin API, with a secret key. Thread-safe.
public final class MedusaCalls implements StoreCalls {
    private static final int PAGE = 100;
    private static final String ORDER_FIELDS =
            String.join(
                    ",",
                    "id,display_id,status,is_draft_order,email,currency_code,created_at,updated_at",
                    "canceled_at,metadata,total,tax_total,credit_line_total,*items",
                    "*items.adjustments,*shipping_methods,*promotions,*customer,*billing_address",
                    "*shipping_address,*payment_collections,*payment_collections.payments",
                    "*payment_collections.payments.captures",
                    "*payment_collections.payments.refunds");

    private final MedusaApi line;
    private final MedusaCoupons coupons;
    private final Medusa answers = new Medusa();

    public MedusaCalls(StoreLine line) {
        this.line = new MedusaApi(line);
        this.coupons = new MedusaCoupons(this.line);
    }

    @Override
    public String word() {
        return answers.word();
    }

    @Override
    public Set<StoreAbility> abilities() {
        return EnumSet.of(
                StoreAbility.AMOUNT_COUPON,
                StoreAbility.PERCENT_COUPON,
                StoreAbility.COUPON_MINIMUM,
                StoreAbility.COUPON_END);
    }

    @Override
    public List<KeyField> keys() {
        return List.of(
                new KeyField(
                        MedusaApi.KEY,
                        "Secret API key",
                        "Medusa Admin, Settings, Secret API Keys"));
    }

    @Override
    public Asked<StoreLook> look(Store store) {
        Map<String, String> query = Map.of("fields", "name,*supported_currencies", "limit", "1");
        return line.get(store, "stores", query)
                .then(
                        reply ->
                                Unreadable.orTold(
                                        Reading.of(
                                                () ->
                                                        look(
                                                                StoreJson.parse(reply.body())
                                                                        .list("stores")))));
    }

    @Override
    public Asked<Optional<Reading<List<StoreNews>>>> order(Store store, String externalId) {
        if (!MedusaApi.isId(externalId)) {
            return new Told<>(Optional.empty());
        }
        return line.get(store, "orders/" + externalId, Map.of("fields", ORDER_FIELDS))
                .map(
                        reply ->
                                reply.isWell()
                                        ? Optional.of(answers.readAnswer(reply.body()))
                                        : Optional.empty());
    }

    @Override
    public Asked<OrderPage> changed(Store store, Since since) {
        return line.get(
                        store,
                        "orders",
                        Map.of(
                                "updated_at[$gte]", since.from().toString(),
                                "order", "updated_at",
                                "limit", Integer.toString(PAGE),
                                "offset", Integer.toString((since.page() - 1) * PAGE),
                                "fields", ORDER_FIELDS))
                .then(reply -> page(reply, since));
    }

    @Override
    public Asked<Optional<StoreCoupon>> findCoupon(Store store, String code) {
        return coupons.find(store, code);
    }

    @Override
    public Asked<StoreCoupon> makeCoupon(Store store, Coupon coupon) {
        return coupons.make(store, coupon);
    }

    @Override
    public Asked<StoreCoupon> endCoupon(Store store, StoreCoupon coupon) {
        return coupons.end(store, coupon);
    }

    private Asked<OrderPage> page(Reply reply, Since since) {
        return Unreadable.orTold(answers.readOrders(reply.body()))
                .then(
                        orders ->
                                Unreadable.orTold(Reading.of(() -> latest(reply)))
                                        .map(latest -> OrderPage.of(orders, since, latest, PAGE)));
    }

    private static Optional<Instant> latest(Reply reply) {
        return StoreJson.parse(reply.body()).list("orders").stream()
                .map(order -> order.field("updated_at").instant())
                .max(Instant::compareTo);
    }

    private static StoreLook look(List<StoreJson> stores) {
        if (stores.isEmpty()) {
            return new StoreLook(null, null);
        }
        StoreJson first = stores.getFirst();
        @Nullable Currency currency =
                first.loose("supported_currencies").stream()
                        .filter(one -> one.isTrue("is_default"))
                        .findFirst()
                        .map(one -> currency(one.field("currency_code").line()))
                        .orElse(null);
        return new StoreLook(first.field("name").cutName(), currency);
    }

    private static Currency currency(String code) {
        return Currency.getInstance(code.toUpperCase(Locale.ROOT));
    }
}
