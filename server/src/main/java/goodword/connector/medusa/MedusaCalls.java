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
import goodword.connector.StoreCouponCalls;
import goodword.connector.StoreJson;
import goodword.connector.StoreLook;
import goodword.connector.StoreNews;
import goodword.connector.calls.OrderAnswers;
import goodword.connector.calls.StoreLine;
import goodword.connector.calls.Unreadable;
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
    private final Medusa dialect = new Medusa();
    private final OrderAnswers answers =
            new OrderAnswers(
                    dialect,
                    PAGE,
                    reply ->
                            OrderAnswers.timesOf(
                                    StoreJson.parse(reply.body()).list("orders"), "updated_at"));

    public MedusaCalls(StoreLine line) {
        this.line = new MedusaApi(line);
        this.coupons = new MedusaCoupons(this.line);
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
                .map(answers::one);
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
                .then(reply -> answers.page(reply, since));
    }

    @Override
    public StoreCouponCalls coupons() {
        return coupons;
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
