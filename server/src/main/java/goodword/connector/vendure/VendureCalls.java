package goodword.connector.vendure;

import goodword.connector.Asked;
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
import goodword.connector.calls.GraphQl;
import goodword.connector.calls.OrderAnswers;
import goodword.connector.calls.StoreLine;
import goodword.connector.calls.Unreadable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/// What is asked of a store on Vendure 3 over its Admin API, with a long-lived key. Thread-safe.
public final class VendureCalls implements StoreCalls {
    private static final int PAGE = 100;
    private static final String LOOK =
            "{orders(options:{take:1}){totalItems} promotions(options:{take:1}){totalItems}"
                    + " activeChannel{code defaultCurrencyCode}}";
    private static final String ADDRESS =
            "{fullName streetLine1 streetLine2 city province postalCode countryCode phoneNumber}";
    private static final String ORDER =
            """
            {id code state createdAt updatedAt orderPlacedAt currencyCode subTotal subTotalWithTax
            shipping shippingWithTax total totalWithTax
            lines{id quantity orderPlacedQuantity unitPrice linePrice taxRate
              discounts{amount adjustmentSource}}
            surcharges{price priceWithTax}
            discounts{amount amountWithTax adjustmentSource} promotions{id couponCode}
            payments{id amount state createdAt updatedAt
              refunds{id total shipping state reason createdAt updatedAt}}
            customer{id emailAddress phoneNumber firstName lastName}
            shippingAddress%s billingAddress%s customFields{goodwordRef}}
            """
                    .formatted(ADDRESS, ADDRESS);
    private static final String ONE = "query($id:ID!){order(id:$id)" + ORDER + "}";
    private static final String CHANGED =
            "query($from:DateTime!,$take:Int!,$skip:Int!){orders(options:{filter:{updatedAt:"
                    + "{after:$from}},sort:{updatedAt:ASC},take:$take,skip:$skip}){items"
                    + ORDER
                    + "}}";

    private final VendureApi line;
    private final VendureCoupons coupons;
    private final Vendure dialect = new Vendure();
    private final OrderAnswers answers =
            new OrderAnswers(
                    dialect,
                    PAGE,
                    reply ->
                            OrderAnswers.timesOf(
                                    VendureApi.answer(reply).object("orders").list("items"),
                                    "updatedAt"));

    public VendureCalls(StoreLine line) {
        this.line = new VendureApi(new GraphQl(line));
        this.coupons = new VendureCoupons(this.line);
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
                        VendureApi.KEY,
                        "API key",
                        "Vendure, Settings, API keys; its role has the rights ReadOrder,"
                                + " ReadCustomer, ReadPromotion, CreatePromotion, UpdatePromotion"
                                + " and DeletePromotion"));
    }

    @Override
    public Asked<StoreLook> look(Store store) {
        return line.read(store, LOOK, JsonNodeFactory.instance.objectNode())
                .then(reply -> Unreadable.orTold(Reading.of(() -> look(VendureApi.answer(reply)))));
    }

    @Override
    public Asked<Optional<Reading<List<StoreNews>>>> order(Store store, String externalId) {
        var variables = JsonNodeFactory.instance.objectNode().put("id", externalId);
        return line.read(store, ONE, variables)
                .then(
                        reply ->
                                Unreadable.orTold(
                                                Reading.of(
                                                        () ->
                                                                VendureApi.answer(reply)
                                                                        .has("order")))
                                        .map(
                                                found ->
                                                        found
                                                                ? Optional.of(
                                                                        dialect.readAnswer(
                                                                                reply.body()))
                                                                : Optional.empty()));
    }

    @Override
    public Asked<OrderPage> changed(Store store, Since since) {
        var variables =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("from", since.from().minusMillis(1).toString())
                        .put("take", PAGE)
                        .put("skip", (since.page() - 1) * PAGE);
        return line.read(store, CHANGED, variables).then(reply -> answers.page(reply, since));
    }

    @Override
    public StoreCouponCalls coupons() {
        return coupons;
    }

    private static StoreLook look(StoreJson answer) {
        StoreJson channel = answer.object("activeChannel");
        return new StoreLook(null, channel.field("defaultCurrencyCode").currency());
    }
}
