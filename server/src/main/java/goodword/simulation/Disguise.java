package goodword.simulation;

import goodword.conversion.EnrolJourney.Candidate;
import goodword.order.DiscountUse;
import goodword.order.OrderSnapshot;
import goodword.order.Origin;
import goodword.order.Totals;
import goodword.order.Traces;
import goodword.platform.money.Money;
import goodword.reward.Reward;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Dresses a real order for a part in an invented story: where it came from, what discount a friend
/// had, what it can be recognised by. Its amount before discount, its time and its buyer stay.
final class Disguise {
    static final List<String> CHANNELS =
            List.of("whatsapp", "email", "copy_link", "facebook", "sms");
    static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0";

    /// What the demo's program promises a friend, in basis points.
    private static final int FRIEND_DISCOUNT = 1_000;

    private static final double TYPES_CODE = 0.6;

    private final RandomGenerator dice;
    private final Currency currency;

    Disguise(RandomGenerator dice, Currency currency) {
        this.dice = dice;
        this.currency = currency;
    }

    static Candidate candidate(OrderSnapshot order) {
        return new Candidate(order.customer(), null);
    }

    /// As it was; refunds are told later, each in its time.
    OrderSnapshot plain(OrderSnapshot real) {
        return dressed(real, real.totals(), real.origin(), own(real));
    }

    /// A friend's order: a code typed, or the same browser that opened the link.
    OrderSnapshot friend(OrderSnapshot real, Sharer advocate, String visitor) {
        boolean types = dice.nextDouble() < TYPES_CODE;
        return dressed(
                real, discounted(real), origin(types ? advocate.code() : null, visitor), own(real));
    }

    /// An advocate who buys from themselves: another name, the same device and the same card.
    OrderSnapshot cheat(OrderSnapshot real, Sharer advocate) {
        String self = advocate.customerId();
        Traces traces =
                new Traces(
                        "device-" + self,
                        dice.nextBoolean() ? "card-" + self : "card-" + self + "-b",
                        "address-" + self,
                        null,
                        "10.0.0." + dice.nextInt(250),
                        BROWSER);
        return dressed(real, discounted(real), origin(advocate.code(), null), traces);
    }

    /// The same order, on which this reward's coupon is used.
    OrderSnapshot spending(OrderSnapshot order, Reward reward) {
        Money off = reward.use().left();
        Totals totals = order.totals();
        Totals less =
                new Totals(
                        totals.items(),
                        totals.discount().plus(off),
                        totals.shipping(),
                        totals.tax(),
                        totals.grand().minus(off).max(Money.zero(currency)));
        return with(order, less, List.of(new DiscountUse(reward.couponCode(), off)));
    }

    private static Traces own(OrderSnapshot real) {
        String self = real.customer().externalId();
        return new Traces("device-" + self, "card-" + self, "address-" + self, null, null, BROWSER);
    }

    private static Origin origin(@Nullable String code, @Nullable String visitor) {
        return new Origin("referral", code, visitor, null, Origin.Campaign.NONE);
    }

    private Totals discounted(OrderSnapshot real) {
        Totals totals = real.totals();
        Money off = totals.net().share(FRIEND_DISCOUNT, RoundingMode.FLOOR);
        return new Totals(
                totals.items(),
                totals.discount().plus(off),
                totals.shipping(),
                totals.tax(),
                totals.grand().minus(off).max(Money.zero(currency)));
    }

    private static OrderSnapshot dressed(
            OrderSnapshot real, Totals totals, Origin origin, Traces traces) {
        return new OrderSnapshot(
                real.externalId(),
                real.number(),
                real.version(),
                real.state(),
                real.placedAt(),
                real.paidAt(),
                real.cancelledAt(),
                real.customer(),
                totals,
                real.discounts(),
                List.of(),
                List.of(),
                origin,
                traces,
                real.test());
    }

    private static OrderSnapshot with(
            OrderSnapshot order, Totals totals, List<DiscountUse> discounts) {
        return new OrderSnapshot(
                order.externalId(),
                order.number(),
                order.version(),
                order.state(),
                order.placedAt(),
                order.paidAt(),
                order.cancelledAt(),
                order.customer(),
                totals,
                discounts,
                order.refunds(),
                order.disputes(),
                order.origin(),
                order.traces(),
                order.test());
    }
}
