package goodword.connector.magento;

import goodword.connector.Field;
import goodword.connector.GivenBack;
import goodword.connector.StoreJson;
import goodword.connector.StoreVersion;
import goodword.order.Refund;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// The credit memos of one order of Magento: what was paid back, in the currency of the order.
final class MagentoMemo {
    static final String FIELDS =
            String.join(
                    ",",
                    "entity_id,order_id,state,created_at,subtotal,discount_amount",
                    "discount_tax_compensation_amount,shipping_amount,adjustment_positive",
                    "adjustment_negative,grand_total");

    private static final String CANCELLED = "3";
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private MagentoMemo() {}

    static void hear(List<StoreJson> memos, StoreVersion version) {
        memos.forEach(memo -> version.heard(MagentoTime.of(memo, "created_at")));
    }

    /// Each memo gives back its lines after their discount, and what else was added to it. A fee
    /// that was kept back changes nothing of the goods that came back.
    static List<Refund> refunds(StoreJson order, List<StoreJson> memos, GivenBack back) {
        List<StoreJson> valid = memos.stream().filter(MagentoMemo::counts).toList();
        checkWhole(order, valid);
        for (StoreJson memo : valid) {
            back.take(
                    new GivenBack.Told(
                            memo.field("entity_id"),
                            lines(order, memo),
                            MagentoAmounts.orZero(memo, "adjustment_positive")
                                    .subtract(MagentoAmounts.orZero(memo, "adjustment_negative")),
                            MagentoTime.of(memo, "created_at").instant(),
                            null));
        }
        return back.taken();
    }

    /// An order that counts more refunds than there are memos was not told whole.
    private static void checkWhole(StoreJson order, List<StoreJson> memos) {
        Field counted = order.decimal("total_refunded");
        BigDecimal told =
                memos.stream()
                        .map(memo -> memo.decimal("grand_total").exact())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rounding = CENT.multiply(BigDecimal.valueOf(memos.size()));
        if (!counted.isAbsent() && counted.exact().subtract(told).subtract(rounding).signum() > 0) {
            throw counted.refusal(
                    "not_whole", "counts more than the credit memos that the store tells");
        }
    }

    /// Its discount covers the shipping as well where the order's does, by the share that is paid
    /// back.
    private static BigDecimal lines(StoreJson order, StoreJson memo) {
        BigDecimal discount = MagentoAmounts.orZero(memo, "discount_amount").abs();
        return memo.decimal("subtotal")
                .exact()
                .subtract(discount.subtract(ofShipping(order, memo)).max(BigDecimal.ZERO))
                .add(MagentoAmounts.orZero(memo, "discount_tax_compensation_amount"));
    }

    private static BigDecimal ofShipping(StoreJson order, StoreJson memo) {
        BigDecimal shipping = MagentoAmounts.orZero(order, "shipping_amount");
        BigDecimal discount = MagentoAmounts.orZero(order, "shipping_discount_amount").abs();
        return shipping.signum() <= 0
                ? BigDecimal.ZERO
                : discount.multiply(MagentoAmounts.orZero(memo, "shipping_amount"))
                        .divide(shipping, MathContext.DECIMAL128);
    }

    private static boolean counts(StoreJson memo) {
        return !CANCELLED.equals(memo.field("state").text());
    }
}
