package goodword.conversion;

import goodword.order.DiscountUse;
import goodword.order.OrderFacts;
import goodword.platform.tenancy.ShopId;
import goodword.reward.Redemption;
import goodword.reward.Reward;
import goodword.sharing.Code;
import java.time.Instant;
import java.util.List;

/// Notes that a paid order used a coupon of ours: once, whatever is sent again. Codes that are not
/// ours, not issued or used before change nothing; the order is taken all the same.
final class Redeeming {
    private final Rooms rooms;

    Redeeming(Rooms rooms) {
        this.rooms = rooms;
    }

    void redeem(ShopId shop, List<Arrival> arrivals, Journal journal) {
        for (Arrival arrival : arrivals) {
            OrderFacts order = arrival.order();
            if (order.isPaid() && !order.test()) {
                for (DiscountUse use : arrival.snapshot().discounts()) {
                    redeem(shop, use, order, journal);
                }
            }
        }
    }

    private void redeem(ShopId shop, DiscountUse use, OrderFacts order, Journal journal) {
        String code = use.code();
        if (code == null || code.isBlank()) {
            return;
        }
        Instant now = rooms.clock().instant();
        Redemption redemption =
                rooms.fulfilment().redeem(shop, Code.keyOf(code), order.externalId(), now);
        if (redemption instanceof Redemption.Used(Reward reward, boolean again) && !again) {
            rooms.referrals()
                    .find(shop, reward.referral())
                    .ifPresent(referral -> journal.fulfilled(referral, reward));
        }
    }
}
