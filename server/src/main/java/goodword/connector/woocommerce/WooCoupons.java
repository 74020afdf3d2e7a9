package goodword.connector.woocommerce;

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
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Coupons of WooCommerce, which writes their codes in small letters and knows one of each.
/// Thread-safe.
final class WooCoupons implements StoreCouponCalls {
    private static final String TAKEN = "woocommerce_rest_coupon_code_already_exists";
    private static final String GONE = "woocommerce_rest_shop_coupon_invalid_id";
    private static final String SUBJECT = "_goodword_subject";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final WooApi line;

    WooCoupons(WooApi line) {
        this.line = line;
    }

    @Override
    public Asked<Optional<StoreCoupon>> find(Store store, String code) {
        return line.get(store, "coupons", Map.of("code", code))
                .then(
                        reply ->
                                Unreadable.orTold(
                                        Reading.of(
                                                () ->
                                                        StoreJson.parseAll(reply.body()).stream()
                                                                .filter(one -> isCalled(one, code))
                                                                .findFirst()
                                                                .map(WooCoupons::read))));
    }

    @Override
    public Asked<StoreCoupon> make(Store store, Coupon coupon) {
        return line.post(store, "coupons", json(coupon))
                .then(reply -> reply.isWell() ? read(reply) : objection(reply));
    }

    /// What is gone already is told as it was.
    @Override
    public Asked<StoreCoupon> end(Store store, StoreCoupon coupon) {
        return line.delete(store, "coupons/" + coupon.externalId())
                .then(
                        reply ->
                                reply.isWell() || GONE.equals(codeOf(reply))
                                        ? new Told<>(coupon)
                                        : objection(reply));
    }

    private static ObjectNode json(Coupon coupon) {
        @Nullable Money fixed = coupon.benefit().fixed();
        ObjectNode json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", coupon.code())
                        .put("discount_type", fixed == null ? "percent" : "fixed_cart")
                        .put("amount", fixed == null ? percent(coupon) : fixed.toMajor())
                        .put("usage_limit", 1)
                        .put("usage_limit_per_user", 1)
                        .put("individual_use", false)
                        .put("description", "Goodword " + coupon.subject());
        @Nullable Money minimum = coupon.minimum();
        if (minimum != null) {
            json.put("minimum_amount", minimum.toMajor());
        }
        if (coupon.endsAt() != null) {
            json.put("date_expires", coupon.endsAt().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        json.putArray("meta_data").addObject().put("key", SUBJECT).put("value", coupon.subject());
        return json;
    }

    private static String percent(Coupon coupon) {
        return BigDecimal.valueOf(coupon.benefit().basisPoints())
                .divide(HUNDRED)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Asked<StoreCoupon> read(Reply reply) {
        return Unreadable.orTold(Reading.of(() -> read(StoreJson.parse(reply.body()))));
    }

    private static StoreCoupon read(StoreJson coupon) {
        @Nullable String subject = null;
        for (StoreJson meta : coupon.loose("meta_data")) {
            if (SUBJECT.equals(meta.field("key").text())) {
                subject = meta.field("value").text();
            }
        }
        return new StoreCoupon(
                coupon.field("id").line(),
                coupon.field("code").line(),
                subject,
                coupon.field("usage_count").wholeNumber());
    }

    private static boolean isCalled(StoreJson coupon, String code) {
        return code.equalsIgnoreCase(coupon.field("code").text());
    }

    private static <T> Asked<T> objection(Reply reply) {
        @Nullable String code = codeOf(reply);
        return new Refused<>(
                TAKEN.equals(code)
                        ? new Trouble(Trouble.CODE_TAKEN, "The store has a coupon of this code.")
                        : new Trouble(
                                "refused",
                                "WooCommerce does not take this coupon (%s)."
                                        .formatted(code == null ? reply.status() : code)));
    }

    /// WooCommerce's own word for an error, if it reads like one.
    private static @Nullable String codeOf(Reply reply) {
        Reading<Optional<String>> code =
                Reading.of(
                        () ->
                                Optional.ofNullable(
                                        StoreJson.parse(reply.body()).field("code").text()));
        return code instanceof Reading.Read<Optional<String>>(Optional<String> word)
                ? word.filter(one -> one.matches("[a-z_]{1,80}")).orElse(null)
                : null;
    }
}
