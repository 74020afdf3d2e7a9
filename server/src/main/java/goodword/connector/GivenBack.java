package goodword.connector;

import goodword.order.Refund;
import goodword.order.Totals;
import goodword.platform.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The refunds of one order while they are read, for stores that tell how much money went back and
/// not for what.
///
/// Money that names no lines is taken to be for the items and the tax on them, never for the
/// shipping: the most that it can be, so that nobody is rewarded for goods that were paid back.
/// Where all items bear one rate of tax and the shipping was kept, it is exact. Together the
/// refunds come to the items after discount at most, and to exactly that when all was given back:
/// what is rounded is their sum. Not thread-safe.
public final class GivenBack {
    private final Bill bill;
    private final Totals totals;
    private final RefundIntake intake;
    private BigDecimal net = BigDecimal.ZERO;
    private BigDecimal money = BigDecimal.ZERO;
    private Money allotted;

    public GivenBack(Bill bill, Totals totals) {
        this.bill = bill;
        this.totals = totals;
        this.intake = new RefundIntake(totals);
        this.allotted = Money.zero(totals.currency());
    }

    /// One refund as the store tells it.
    ///
    /// @param net what of the items after discount, without tax, its lines name
    /// @param money what else went back, tax and all
    public record Told(
            Field id, BigDecimal net, BigDecimal money, Instant at, @Nullable String reason) {}

    public void take(Told refund) {
        net = net.add(refund.net().max(BigDecimal.ZERO));
        money = money.add(refund.money().max(BigDecimal.ZERO));
        Money soFar =
                Money.ofMajor(refund.id().bounded(net.add(share())), totals.currency())
                        .min(totals.net())
                        .max(allotted);
        Refund taken =
                new Refund(
                        refund.id().line(),
                        soFar.minus(allotted),
                        refund.at(),
                        refund.reason(),
                        false);
        intake.take(taken, refund.id(), refund.id());
        allotted = soFar;
    }

    public List<Refund> taken() {
        return intake.taken();
    }

    private BigDecimal share() {
        BigDecimal gross = bill.net().add(bill.netTax());
        return gross.signum() <= 0 || bill.net().signum() <= 0
                ? money
                : money.multiply(bill.net()).divide(gross, MathContext.DECIMAL128);
    }
}
