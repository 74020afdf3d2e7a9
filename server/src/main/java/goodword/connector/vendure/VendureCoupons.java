package goodword.connector.vendure;

import goodword.connector.Asked;
import goodword.connector.Asked.Refused;
import goodword.connector.Asked.Told;
import goodword.connector.Reading;
import goodword.connector.Store;
import goodword.connector.StoreCoupon;
import goodword.connector.StoreCouponCalls;
import goodword.connector.StoreJson;
import goodword.connector.Trouble;
import goodword.connector.calls.Reply;
import goodword.connector.calls.Unreadable;
import goodword.conversion.Coupon;
import goodword.platform.money.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Coupons of Vendure, which calls them promotions and takes two of one code without a word: of
/// those that are ours, the oldest counts and the others are deleted. How often one was used it
/// does not tell. Thread-safe.
final class VendureCoupons implements StoreCouponCalls {
    private static final String SUBJECT = "Goodword ";
    private static final String FIND =
            "query($code:String!){promotions(options:{filter:{couponCode:{eq:$code}}}){items{id"
                    + " couponCode enabled description}}}";
    private static final String MAKE =
            "mutation($input:CreatePromotionInput!){createPromotion(input:$input){__typename ...on"
                    + " Promotion{id couponCode description} ...on ErrorResult{errorCode}}}";
    private static final String END =
            "mutation($id:ID!){updatePromotion(input:{id:$id,enabled:false}){__typename ...on"
                    + " Promotion{id}}}";
    private static final String DELETE = "mutation($id:ID!){deletePromotion(id:$id){result}}";

    private final VendureApi line;

    VendureCoupons(VendureApi line) {
        this.line = line;
    }

    @Override
    public Asked<Optional<StoreCoupon>> find(Store store, String code) {
        return findAll(store, code).map(found -> found.stream().findFirst());
    }

    @Override
    public Asked<StoreCoupon> make(Store store, Coupon coupon) {
        ObjectNode variables = JsonNodeFactory.instance.objectNode();
        variables.set("input", json(coupon));
        return line.write(store, MAKE, variables)
                .then(VendureCoupons::made)
                .then(made -> oldest(store, coupon, made));
    }

    @Override
    public Asked<StoreCoupon> end(Store store, StoreCoupon coupon) {
        return line.write(store, END, id(coupon)).map(_ -> coupon);
    }

    /// The oldest first.
    private Asked<List<StoreCoupon>> findAll(Store store, String code) {
        ObjectNode variables = JsonNodeFactory.instance.objectNode().put("code", code);
        return line.read(store, FIND, variables)
                .then(reply -> Unreadable.orTold(Reading.of(() -> coupons(reply))));
    }

    /// An earlier try may have come through after nobody saw it.
    private Asked<StoreCoupon> oldest(Store store, Coupon coupon, StoreCoupon made) {
        return findAll(store, coupon.code())
                .then(
                        found -> {
                            List<StoreCoupon> ours =
                                    found.stream()
                                            .filter(one -> coupon.subject().equals(one.subject()))
                                            .toList();
                            Asked<StoreCoupon> first =
                                    new Told<>(ours.isEmpty() ? made : ours.getFirst());
                            for (StoreCoupon extra : ours.stream().skip(1).toList()) {
                                first =
                                        first.then(
                                                one ->
                                                        line.write(store, DELETE, id(extra))
                                                                .map(_ -> one));
                            }
                            return first;
                        });
    }

    private static ObjectNode id(StoreCoupon coupon) {
        return JsonNodeFactory.instance.objectNode().put("id", coupon.externalId());
    }

    private static List<StoreCoupon> coupons(Reply reply) {
        return VendureApi.answer(reply).object("promotions").list("items").stream()
                .map(VendureCoupons::read)
                .sorted(
                        Comparator.comparingInt((StoreCoupon one) -> one.externalId().length())
                                .thenComparing(StoreCoupon::externalId))
                .toList();
    }

    private static Asked<StoreCoupon> made(Reply reply) {
        return Unreadable.orTold(
                        Reading.of(() -> VendureApi.answer(reply).object("createPromotion")))
                .then(
                        made ->
                                made.has("id")
                                        ? Unreadable.orTold(Reading.of(() -> read(made)))
                                        : new Refused<>(
                                                new Trouble(
                                                        "refused",
                                                        "Vendure does not take this coupon.")));
    }

    private static StoreCoupon read(StoreJson promotion) {
        @Nullable String description = promotion.field("description").text();
        return new StoreCoupon(
                promotion.field("id").line(),
                promotion.field("couponCode").line(),
                description != null && description.startsWith(SUBJECT)
                        ? description.substring(SUBJECT.length())
                        : null,
                0);
    }

    private static ObjectNode json(Coupon coupon) {
        ObjectNode json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("enabled", true)
                        .put("couponCode", coupon.code())
                        .put("usageLimit", 1)
                        .put("perCustomerUsageLimit", 1);
        if (coupon.endsAt() != null) {
            json.put("endsAt", coupon.endsAt().toString());
        }
        ArrayNode conditions = json.putArray("conditions");
        @Nullable Money minimum = coupon.minimum();
        if (minimum != null) {
            argued(
                    argued(
                            conditions.addObject().put("code", "minimum_order_amount"),
                            "amount",
                            Long.toString(minimum.minor())),
                    "taxInclusive",
                    "false");
        }
        worth(json.putArray("actions").addObject(), coupon);
        json.putArray("translations")
                .addObject()
                .put("languageCode", "en")
                .put("name", "Goodword " + coupon.code())
                .put("description", SUBJECT + coupon.subject());
        return json;
    }

    private static void worth(ObjectNode action, Coupon coupon) {
        @Nullable Money fixed = coupon.benefit().fixed();
        if (fixed == null) {
            String percent =
                    BigDecimal.valueOf(coupon.benefit().basisPoints(), 2)
                            .stripTrailingZeros()
                            .toPlainString();
            argued(action.put("code", "order_percentage_discount"), "discount", percent);
        } else {
            argued(
                    action.put("code", "order_fixed_discount"),
                    "discount",
                    Long.toString(fixed.minor()));
        }
    }

    private static ObjectNode argued(ObjectNode operation, String name, String value) {
        operation.withArray("arguments").addObject().put("name", name).put("value", value);
        return operation;
    }
}
