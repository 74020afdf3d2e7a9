package goodword.insight;

import goodword.order.PastFigures.Alike;
import goodword.platform.money.Money;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.Terms;
import goodword.program.WorkedOrder;
import java.util.Currency;
import java.util.List;

/// First orders of a shop's own year, each reckoned through the terms by the very code that pays.
/// What a customer took off with another code is off already; what came back within the hold is
/// taken into account as the terms say.
///
/// @param orders how many
/// @param counting those that would have earned something
/// @param worth what all of them came to without the friend's discount, less what came back
/// @param friends what friends would have been given on them
/// @param advocates what advocates would have been given for them
/// @param friendsLater whether friends get theirs after the hold, as advocates do
public record Reckoned(
        long orders,
        long counting,
        Money worth,
        Money friends,
        Money advocates,
        boolean friendsLater) {
    static Reckoned of(Terms terms, Offer offer, List<Alike> alike, Currency currency) {
        long orders = 0;
        long counting = 0;
        long worth = 0;
        long friends = 0;
        long advocates = 0;
        for (Alike one : alike) {
            Money items = new Money(one.netMinor(), currency);
            Money refunded = new Money(one.refundedMinor(), currency);
            WorkedOrder worked = WorkedOrder.of(terms, offer, items, refunded);
            boolean stands = refunded.isLessThan(items);
            orders += one.orders();
            counting += worked.counts() ? one.orders() : 0;
            worth += times(items.minus(refunded), one.orders());
            friends += stands ? times(worked.friend(), one.orders()) : 0;
            advocates += times(worked.advocate(), one.orders());
        }
        return new Reckoned(
                orders,
                counting,
                new Money(worth, currency),
                new Money(friends, currency),
                new Money(advocates, currency),
                offer.friend().means() != Means.CHECKOUT_DISCOUNT);
    }

    /// What both sides would have been given on all of them.
    public Money given() {
        return friends.plus(advocates);
    }

    private static long times(Money amount, long orders) {
        return Math.multiplyExact(amount.minor(), orders);
    }
}
