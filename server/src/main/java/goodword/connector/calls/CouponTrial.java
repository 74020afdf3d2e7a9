package goodword.connector.calls;

import goodword.connector.Asked;
import goodword.connector.StoreCoupon;
import goodword.conversion.Coupon;
import goodword.platform.clock.Chance;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.sharing.Code;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Optional;

/// Tries whether a store makes coupons for us and lets go of them again: with one of the smallest
/// amount there is, whose code nobody is told. Thread-safe.
public final class CouponTrial {
    private static final Duration ENDS_AFTER = Duration.ofDays(1);

    private final Reach reach;
    private final InstantSource clock;
    private final Chance chance;

    public CouponTrial(Reach reach, InstantSource clock, Chance chance) {
        this.reach = reach;
        this.clock = clock;
        this.chance = chance;
    }

    /// Makes a coupon, looks for it, and ends it. Empty where no store can be asked.
    ///
    /// @param currency of the shop
    public Optional<Asked<StoreCoupon>> run(ShopId shop, Currency currency) {
        Coupon coupon =
                new Coupon(
                        Code.coupon(chance),
                        "trial " + chance.nextId(),
                        Benefit.amount(new Money(1, currency), Means.COUPON),
                        null,
                        clock.instant().plus(ENDS_AFTER));
        return reach.to(shop).filter(Reach.Line::isActive).map(line -> run(line, coupon));
    }

    private static Asked<StoreCoupon> run(Reach.Line line, Coupon coupon) {
        return line.ask((calls, store) -> calls.coupons().make(store, coupon))
                .then(
                        made ->
                                line.ask(
                                                (calls, store) ->
                                                        calls.coupons().find(store, coupon.code()))
                                        .map(found -> found.orElse(made)))
                .then(found -> line.ask((calls, store) -> calls.coupons().end(store, found)));
    }
}
