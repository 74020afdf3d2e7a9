package goodword.connector.magento;

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
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Coupons of Magento, which knows one of each code, whatever the case of its letters. A coupon has
/// no place for a note of ours: that it stands under a rule of ours says that it is. Thread-safe.
final class MagentoCoupons implements StoreCouponCalls {
    private static final int GENERATED = 1;

    private final MagentoApi line;
    private final MagentoRules rules;

    MagentoCoupons(MagentoApi line) {
        this.line = line;
        this.rules = new MagentoRules(line);
    }

    /// A coupon as it stands.
    private record Seen(String id, String ruleId, String code, long used) {
        static Seen read(StoreJson coupon) {
            return new Seen(
                    coupon.field("coupon_id").line(),
                    coupon.field("rule_id").line(),
                    coupon.field("code").line(),
                    coupon.field("times_used").isAbsent()
                            ? 0
                            : coupon.field("times_used").wholeNumber());
        }

        StoreCoupon told(@Nullable String subject) {
            return new StoreCoupon(id, code, subject, used);
        }
    }

    @Override
    public Asked<Optional<StoreCoupon>> find(Store store, String code) {
        Search search =
                Search.of("coupon_id,rule_id,code,times_used", 10, 1).where("code", "eq", code);
        return line.search(store, "coupons/search", search)
                .then(
                        found ->
                                Unreadable.orTold(
                                        Reading.of(
                                                () ->
                                                        found.items().stream()
                                                                .map(Seen::read)
                                                                .filter(one -> isCalled(one, code))
                                                                .findFirst())))
                .then(
                        seen ->
                                seen.isEmpty()
                                        ? new Told<>(Optional.empty())
                                        : whose(store, seen.get()));
    }

    private Asked<Optional<StoreCoupon>> whose(Store store, Seen seen) {
        return rules.isOurs(store, seen.ruleId())
                .map(ours -> Optional.of(seen.told(ours ? StoreCoupon.BY_CODE : null)));
    }

    @Override
    public Asked<StoreCoupon> make(Store store, Coupon coupon) {
        return MagentoShop.of(line, store)
                .then(shop -> counting(shop, coupon))
                .then(shop -> rules.of(store, shop, promise(shop, coupon)))
                .then(rule -> post(store, rule, coupon));
    }

    private static MagentoPromise promise(MagentoShop shop, Coupon coupon) {
        return new MagentoPromise(
                coupon,
                coupon.endsAt() == null ? MagentoPromise.NEVER : shop.lastDay(coupon.endsAt()));
    }

    /// The websites that reckon in the currency of what is promised: Magento takes amounts for
    /// those of its own books.
    private static Asked<MagentoShop> counting(MagentoShop shop, Coupon coupon) {
        Optional<Money> amount =
                Stream.of(
                                Optional.ofNullable(coupon.benefit().fixed()),
                                Optional.ofNullable(coupon.minimum()))
                        .flatMap(Optional::stream)
                        .findFirst();
        MagentoShop counting = amount.map(one -> shop.in(one.currency())).orElse(shop);
        return counting.websites().isEmpty()
                ? new Refused<>(elsewhere(amount.map(Money::currency)))
                : new Told<>(counting);
    }

    private static Trouble elsewhere(Optional<Currency> currency) {
        return new Trouble(
                "refused",
                "No website of this Magento has %s as its base currency: it keeps no amount in it."
                        .formatted(currency.map(Currency::getCurrencyCode).orElse("any")));
    }

    private Asked<StoreCoupon> post(Store store, MagentoRules.Rule rule, Coupon coupon) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        ObjectNode json =
                whole.putObject("coupon")
                        .put("rule_id", rule.id())
                        .put("code", coupon.code())
                        .put("usage_limit", 1)
                        .put("usage_per_customer", 0)
                        .put("times_used", 0)
                        .put("is_primary", false)
                        .put("type", GENERATED);
        json.put("expiration_date", rule.toDate());
        return line.post(store, "coupons", whole)
                .then(reply -> reply.isWell() ? read(reply, coupon) : objection(reply));
    }

    /// What is gone already is told as it was.
    @Override
    public Asked<StoreCoupon> end(Store store, StoreCoupon coupon) {
        return line.delete(store, "coupons/" + coupon.externalId())
                .then(
                        reply ->
                                reply.isWell() || reply.status() == 404
                                        ? new Told<>(coupon)
                                        : objection(reply));
    }

    private static Asked<StoreCoupon> read(Reply reply, Coupon coupon) {
        return Unreadable.orTold(
                Reading.of(() -> Seen.read(StoreJson.parse(reply.body())).told(coupon.subject())));
    }

    private static boolean isCalled(Seen coupon, String code) {
        return code.equalsIgnoreCase(coupon.code());
    }

    /// Magento says of a code that exists what it says of everything else that it does not take, in
    /// the language of the shop.
    private static <T> Asked<T> objection(Reply reply) {
        Reading<String> message =
                Reading.of(() -> StoreJson.parse(reply.body()).field("message").cutLine() + "");
        boolean taken =
                message instanceof Reading.Read<String>(String text)
                        && (text.contains("already exists") || text.contains("same code"));
        return new Refused<>(
                taken
                        ? new Trouble(Trouble.CODE_TAKEN, "The store has a coupon of this code.")
                        : new Trouble(
                                "refused",
                                "Magento does not take this coupon (%d)."
                                        .formatted(reply.status())));
    }
}
