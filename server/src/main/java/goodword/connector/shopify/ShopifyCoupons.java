package goodword.connector.shopify;

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
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Coupons of Shopify, which calls them discount codes and takes each code once, whatever its
/// letters. Our subject is the end of the discount's title. How often one was used it tells late.
/// Thread-safe.
final class ShopifyCoupons implements StoreCouponCalls {
    private static final String SUBJECT = "Goodword ";

    /// A clock that runs ahead must not make a coupon that does not hold yet.
    private static final Duration STARTED = Duration.ofDays(1);

    private static final String FIND =
            "query($code:String!){codeDiscountNodeByCode(code:$code){id codeDiscount{...on"
                    + " DiscountCodeBasic{title status asyncUsageCount}}}}";
    private static final String MAKE =
            "mutation($d:DiscountCodeBasicInput!){discountCodeBasicCreate(basicCodeDiscount:$d)"
                    + "{codeDiscountNode{id} userErrors{field code message}}}";
    private static final String END =
            "mutation($id:ID!){discountCodeDeactivate(id:$id){codeDiscountNode{id}"
                    + " userErrors{field code message}}}";

    private final ShopifyApi line;
    private final InstantSource clock;

    ShopifyCoupons(ShopifyApi line, InstantSource clock) {
        this.line = line;
        this.clock = clock;
    }

    private record Standing(StoreCoupon coupon, boolean isActive) {}

    @Override
    public Asked<Optional<StoreCoupon>> find(Store store, String code) {
        return look(store, code).map(found -> found.map(Standing::coupon));
    }

    @Override
    public Asked<StoreCoupon> make(Store store, Coupon coupon) {
        ObjectNode variables = JsonNodeFactory.instance.objectNode();
        variables.set("d", json(coupon));
        return line.write(store, MAKE, variables)
                .then(reply -> payload(reply, "discountCodeBasicCreate"))
                .then(payload -> made(payload, coupon));
    }

    /// Deactivated, not deleted: the shop keeps what was used. Whoever is refused looks whether it
    /// is out of use already.
    @Override
    public Asked<StoreCoupon> end(Store store, StoreCoupon coupon) {
        ObjectNode variables = JsonNodeFactory.instance.objectNode().put("id", coupon.externalId());
        return line.write(store, END, variables)
                .then(reply -> payload(reply, "discountCodeDeactivate"))
                .then(
                        payload ->
                                UserErrors.of(payload).isNone()
                                        ? new Told<>(coupon)
                                        : ended(store, coupon, UserErrors.of(payload)));
    }

    private Asked<StoreCoupon> ended(Store store, StoreCoupon coupon, UserErrors errors) {
        return look(store, coupon.code())
                .then(
                        found ->
                                found.filter(Standing::isActive).isEmpty()
                                        ? new Told<>(coupon)
                                        : new Refused<>(
                                                new Trouble(
                                                        "refused",
                                                        "Shopify does not end this coupon (%s)."
                                                                .formatted(errors.word()))));
    }

    private Asked<Optional<Standing>> look(Store store, String code) {
        ObjectNode variables = JsonNodeFactory.instance.objectNode().put("code", code);
        return line.read(store, FIND, variables)
                .then(reply -> Unreadable.orTold(Reading.of(() -> standing(reply, code))));
    }

    private static Optional<Standing> standing(Reply reply, String code) {
        StoreJson node = ShopifyApi.answer(reply).object("codeDiscountNodeByCode");
        if (!node.has("id")) {
            return Optional.empty();
        }
        StoreJson discount = node.object("codeDiscount");
        @Nullable String title = discount.field("title").text();
        @Nullable Long used = discount.field("asyncUsageCount").ifGiven(one -> one.wholeNumber());
        return Optional.of(
                new Standing(
                        new StoreCoupon(
                                node.field("id").line(),
                                code,
                                title != null && title.startsWith(SUBJECT)
                                        ? title.substring(SUBJECT.length())
                                        : null,
                                used == null ? 0 : used),
                        "ACTIVE".equals(discount.field("status").text())));
    }

    private static Asked<StoreJson> payload(Reply reply, String name) {
        return Unreadable.orTold(Reading.of(() -> ShopifyApi.answer(reply).object(name)));
    }

    private static Asked<StoreCoupon> made(StoreJson payload, Coupon coupon) {
        UserErrors errors = UserErrors.of(payload);
        if (errors.isTaken()) {
            return new Refused<>(
                    new Trouble(Trouble.CODE_TAKEN, "The shop has a discount of this code."));
        }
        return errors.isNone()
                ? Unreadable.orTold(
                        Reading.of(
                                () ->
                                        new StoreCoupon(
                                                payload.object("codeDiscountNode")
                                                        .field("id")
                                                        .line(),
                                                coupon.code(),
                                                coupon.subject(),
                                                0)))
                : new Refused<>(
                        new Trouble(
                                "refused",
                                "Shopify does not take this coupon (%s)."
                                        .formatted(errors.word())));
    }

    private ObjectNode json(Coupon coupon) {
        ObjectNode json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("title", SUBJECT + coupon.subject())
                        .put("code", coupon.code())
                        .put(
                                "startsAt",
                                clock.instant()
                                        .minus(STARTED)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString())
                        .put("usageLimit", 1)
                        .put("appliesOncePerCustomer", true);
        if (coupon.endsAt() != null) {
            json.put("endsAt", coupon.endsAt().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        json.putObject("context").put("all", "ALL");
        @Nullable Money minimum = coupon.minimum();
        if (minimum != null) {
            json.putObject("minimumRequirement")
                    .putObject("subtotal")
                    .put("greaterThanOrEqualToSubtotal", minimum.toMajor());
        }
        ObjectNode gets = json.putObject("customerGets");
        gets.putObject("items").put("all", true);
        worth(gets.putObject("value"), coupon);
        json.putObject("combinesWith")
                .put("orderDiscounts", false)
                .put("productDiscounts", false)
                .put("shippingDiscounts", true);
        return json;
    }

    /// A percentage is a share of one.
    private static void worth(ObjectNode value, Coupon coupon) {
        @Nullable Money fixed = coupon.benefit().fixed();
        if (fixed == null) {
            value.put("percentage", BigDecimal.valueOf(coupon.benefit().basisPoints(), 4));
        } else {
            value.putObject("discountAmount")
                    .put("amount", fixed.toMajor())
                    .put("appliesOnEachItem", false);
        }
    }
}
