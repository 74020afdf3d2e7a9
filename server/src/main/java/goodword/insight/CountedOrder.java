package goodword.insight;

import goodword.order.OrderFacts;
import goodword.order.OrderId;
import goodword.order.OrderState;
import goodword.platform.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;

/// An order as it is counted.
///
/// @param day on which it was placed, in the shop's time zone
/// @param net items after discount less refunds
/// @param counts placed or paid, and no trial
/// @param referred a referral stands for it that was not declined or retracted
record CountedOrder(OrderId id, LocalDate day, Money net, boolean counts, boolean referred) {
    static CountedOrder of(OrderFacts order, boolean referred, ZoneId zone) {
        boolean counts =
                !order.test()
                        && (order.state() == OrderState.PLACED || order.state() == OrderState.PAID);
        LocalDate day = order.placedAt().atZone(zone).toLocalDate();
        return new CountedOrder(order.id(), day, order.net(), counts, referred);
    }
}
