package goodword.connector.medusa;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Coupons of Medusa, which calls them promotions and knows one of each code. Its codes have large
/// and small letters. Thread-safe.
final class MedusaCoupons implements StoreCouponCalls {
    private static final String SUBJECT = "goodword_subject";

    private final MedusaApi line;

    MedusaCoupons(MedusaApi line) {
        this.line = line;
    }

    @Override
    public Asked<Optional<StoreCoupon>> find(Store store, String code) {
        Map<String, String> query =
                Map.of("code", code, "fields", "id,code,status,limit,+used,metadata");
        return line.get(store, "promotions", query)
                .then(
                        reply ->
                                Unreadable.orTold(
                                        Reading.of(
                                                () ->
                                                        StoreJson.parse(reply.body())
                                                                .list("promotions")
                                                                .stream()
                                                                .findFirst()
                                                                .map(MedusaCoupons::read))));
    }

    @Override
    public Asked<StoreCoupon> make(Store store, Coupon coupon) {
        return line.post(store, "promotions", json(coupon))
                .then(reply -> reply.isWell() ? read(reply) : objection(reply));
    }

    /// The code is ignored from then on.
    @Override
    public Asked<StoreCoupon> end(Store store, StoreCoupon coupon) {
        ObjectNode inactive = JsonNodeFactory.instance.objectNode().put("status", "inactive");
        return line.post(store, "promotions/" + coupon.externalId(), inactive)
                .then(
                        reply ->
                                reply.isWell() || reply.status() == 404
                                        ? new Told<>(coupon)
                                        : objection(reply));
    }

    private static ObjectNode json(Coupon coupon) {
        ObjectNode json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", coupon.code())
                        .put("type", "standard")
                        .put("status", "active")
                        .put("is_automatic", false)
                        .put("is_tax_inclusive", true)
                        .put("limit", 1);
        json.putObject("metadata").put(SUBJECT, coupon.subject());
        if (coupon.endsAt() != null) {
            json.putObject("campaign")
                    .put("name", "Goodword " + coupon.code())
                    .put(
                            "campaign_identifier",
                            "goodword-" + coupon.code().toLowerCase(Locale.ROOT))
                    .put("ends_at", coupon.endsAt().toString());
        }
        @Nullable Money minimum = coupon.minimum();
        if (minimum != null) {
            json.putArray("rules")
                    .addObject()
                    .put("attribute", "item_subtotal")
                    .put("operator", "gte")
                    .putArray("values")
                    .add(minimum.toMajor());
        }
        worth(json.putObject("application_method"), coupon);
        return json;
    }

    private static void worth(ObjectNode method, Coupon coupon) {
        @Nullable Money fixed = coupon.benefit().fixed();
        method.put("target_type", "order").put("allocation", "across");
        if (fixed == null) {
            method.put("type", "percentage")
                    .put("value", BigDecimal.valueOf(coupon.benefit().basisPoints(), 2));
        } else {
            method.put("type", "fixed")
                    .put("value", new BigDecimal(fixed.toMajor()))
                    .put(
                            "currency_code",
                            fixed.currency().getCurrencyCode().toLowerCase(Locale.ROOT));
        }
    }

    private static Asked<StoreCoupon> read(Reply reply) {
        return Unreadable.orTold(
                Reading.of(() -> read(StoreJson.parse(reply.body()).object("promotion"))));
    }

    private static StoreCoupon read(StoreJson promotion) {
        String used = promotion.field("used").text();
        return new StoreCoupon(
                promotion.field("id").line(),
                promotion.field("code").line(),
                promotion.object("metadata").field(SUBJECT).text(),
                used == null ? 0 : promotion.field("used").wholeNumber());
    }

    private static <T> Asked<T> objection(Reply reply) {
        Reading<String> message =
                Reading.of(() -> StoreJson.parse(reply.body()).field("message").cutLine() + "");
        boolean taken =
                message instanceof Reading.Read<String>(String text)
                        && text.contains("already exists");
        return new Refused<>(
                taken
                        ? new Trouble(Trouble.CODE_TAKEN, "The store has a coupon of this code.")
                        : new Trouble(
                                "refused",
                                "Medusa does not take this coupon (%d)."
                                        .formatted(reply.status())));
    }
}
