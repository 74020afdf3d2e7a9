package goodword.connector.calls;

import goodword.connector.Asked;
import goodword.connector.Asked.Refused;
import goodword.connector.Asked.Told;
import goodword.connector.Asked.Unknown;
import goodword.connector.StoreCoupon;
import goodword.connector.StoreTroubleException;
import goodword.connector.Trouble;
import goodword.connector.calls.CouponTable.State;
import goodword.conversion.Coupon;
import goodword.conversion.CouponIssuer;
import goodword.conversion.Rooms;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.Code;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Coupons in the shop's own store. A shop whose store nobody can ask has its coupons here alone.
/// Thread-safe.
///
/// A coupon is looked for before it is made, because the answer to an earlier try may have been
/// lost, and some stores take two coupons of one code. What bears our subject is ours.
public final class StoreCoupons implements CouponIssuer {
    private final Rooms rooms;
    private final Reach reach;
    private final CouponTable table;

    public StoreCoupons(Rooms rooms, Reach reach) {
        this.rooms = rooms;
        this.reach = reach;
        this.table = new CouponTable(rooms.database().sql());
    }

    @Override
    public void issue(ShopId shop, Coupon coupon) {
        reach.to(shop).ifPresent(line -> issue(shop, line, coupon));
    }

    @Override
    public void withdraw(ShopId shop, String code) {
        reach.to(shop).ifPresent(line -> withdraw(shop, line, code));
    }

    private void issue(ShopId shop, Reach.Line line, Coupon coupon) {
        checkActive(line);
        String key = Code.keyOf(coupon.code());
        State known =
                inShop(
                        shop,
                        () -> {
                            table.ask(
                                    shop,
                                    line.connection(),
                                    key,
                                    coupon.subject(),
                                    rooms.clock().instant());
                            return table.find(shop, key).orElseThrow().state();
                        });
        if (known == State.ASKED || known == State.REFUSED) {
            settle(shop, key, made(line, coupon));
        }
    }

    private void settle(ShopId shop, String key, Asked<StoreCoupon> made) {
        switch (made) {
            case Told<StoreCoupon>(StoreCoupon coupon) ->
                    inShop(
                            shop,
                            () -> {
                                table.made(shop, key, coupon, rooms.clock().instant());
                                return key;
                            });
            case Refused<StoreCoupon>(Trouble trouble) -> {
                keep(shop, key, State.REFUSED, trouble.why());
                throw new StoreTroubleException(trouble);
            }
            case Asked<StoreCoupon> open -> throw troubleOf(open);
        }
    }

    private static Asked<StoreCoupon> made(Reach.Line line, Coupon coupon) {
        return found(line, coupon)
                .then(
                        found ->
                                found.<Asked<StoreCoupon>>map(Told::new)
                                        .orElseGet(() -> madeNow(line, coupon)));
    }

    /// Whoever does not know whether it was made looks at once.
    private static Asked<StoreCoupon> madeNow(Reach.Line line, Coupon coupon) {
        Asked<StoreCoupon> made = line.ask((calls, store) -> calls.coupons().make(store, coupon));
        boolean open =
                made instanceof Unknown<StoreCoupon>
                        || made instanceof Refused<StoreCoupon>(Trouble trouble)
                                && trouble.code().equals(Trouble.CODE_TAKEN);
        return open
                ? found(line, coupon)
                        .then(found -> found.<Asked<StoreCoupon>>map(Told::new).orElse(made))
                : made;
    }

    /// Ours, if the store has it; a coupon of this code that is not ours is refused.
    private static Asked<Optional<StoreCoupon>> found(Reach.Line line, Coupon coupon) {
        return line.ask((calls, store) -> calls.coupons().find(store, coupon.code()))
                .then(
                        found ->
                                found.isEmpty() || found.get().isFor(coupon.subject())
                                        ? new Told<>(found)
                                        : new Refused<>(
                                                new Trouble(
                                                        Trouble.CODE_TAKEN,
                                                        "The store has a coupon of this code that"
                                                                + " is not Goodword's.")));
    }

    private void withdraw(ShopId shop, Reach.Line line, String code) {
        String key = Code.keyOf(code);
        boolean may =
                inShop(shop, () -> table.find(shop, key))
                        .filter(kept -> kept.connection().equals(line.connection()))
                        .filter(kept -> kept.state() == State.ASKED || kept.state() == State.MADE)
                        .isPresent();
        if (may) {
            checkActive(line);
            switch (line.ask((calls, store) -> calls.coupons().find(store, code))) {
                case Told<Optional<StoreCoupon>>(var found) -> end(shop, line, key, found);
                case Asked<Optional<StoreCoupon>> open -> throw troubleOf(open);
            }
        }
    }

    private void end(ShopId shop, Reach.Line line, String key, Optional<StoreCoupon> found) {
        if (found.isPresent() && found.get().used() > 0) {
            keep(shop, key, State.USED, "");
            return;
        }
        if (found.isPresent()
                && !(line.ask((calls, store) -> calls.coupons().end(store, found.get()))
                        instanceof Told<StoreCoupon>)) {
            throw new StoreTroubleException(
                    new Trouble("no_answer", "The coupon could not be taken out of use."));
        }
        keep(shop, key, State.ENDED, "");
    }

    private void keep(ShopId shop, String key, State state, String why) {
        inShop(
                shop,
                () -> {
                    table.settle(shop, key, state, why, rooms.clock().instant());
                    return key;
                });
    }

    private static void checkActive(Reach.Line line) {
        if (!line.isActive()) {
            throw new StoreTroubleException(
                    new Trouble("paused", "The connection to the store is paused."));
        }
    }

    private static StoreTroubleException troubleOf(Asked<?> open) {
        return new StoreTroubleException(open.objection().orElseThrow());
    }

    private <T> T inShop(ShopId shop, Supplier<T> work) {
        return Objects.requireNonNull(rooms.database().inShop(shop, work::get));
    }
}
