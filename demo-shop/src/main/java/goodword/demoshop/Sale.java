package goodword.demoshop;

import goodword.client.Order;
import goodword.client.Refund;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as this shop keeps it. Each change makes a new one with the next version. Immutable.
///
/// @param code that was used, as Goodword knows it; absent for none
/// @param device what the buyer is recognised by
record Sale(
        String number,
        long version,
        boolean cancelled,
        Instant placedAt,
        Buyer buyer,
        List<Line> lines,
        Price off,
        @Nullable String code,
        String device,
        List<Back> refunds) {

    /// One gift of the order; each piece is a line of its own.
    public record Line(Gift gift, boolean returned) {}

    /// Money that went back.
    record Back(String id, Price amount, Instant at) {}

    Price items() {
        return lines.stream().map(line -> line.gift().price()).reduce(Price.ZERO, Price::plus);
    }

    Price paid() {
        return items().less(off);
    }

    Price refunded() {
        return refunds.stream().map(Back::amount).reduce(Price.ZERO, Price::plus);
    }

    Price left() {
        return cancelled ? Price.ZERO : paid().less(refunded());
    }

    boolean canReturn() {
        return !left().isZero();
    }

    boolean canCancel() {
        return !cancelled && refunds.isEmpty();
    }

    /// In a word that a clerk reads.
    String standing() {
        if (cancelled) {
            return "Cancelled";
        }
        if (refunds.isEmpty()) {
            return "Paid";
        }
        return left().isZero() ? "Refunded" : "Partly refunded";
    }

    /// What one piece cost, with its part of the discount; the last piece gets what is left.
    Price worth(int line) {
        long open = lines.stream().filter(one -> !one.returned()).count();
        Price price = lines.get(line).gift().price();
        return open <= 1 ? left() : price.less(price.shareOf(off, items())).min(left());
    }

    Sale returned(int line, Instant at) {
        List<Line> now = new ArrayList<>(lines);
        now.set(line, new Line(lines.get(line).gift(), true));
        return with(now, worth(line), at);
    }

    Sale returned(Instant at) {
        List<Line> now = lines.stream().map(line -> new Line(line.gift(), true)).toList();
        return with(now, left(), at);
    }

    Sale withdrawn() {
        return new Sale(
                number, version + 1, true, placedAt, buyer, lines, off, code, device, refunds);
    }

    private Sale with(List<Line> now, Price amount, Instant at) {
        List<Back> all = new ArrayList<>(refunds);
        if (!amount.isZero()) {
            all.add(new Back(number + "-R" + (refunds.size() + 1), amount, at));
        }
        return new Sale(
                number,
                version + 1,
                cancelled,
                placedAt,
                buyer,
                List.copyOf(now),
                off,
                code,
                device,
                List.copyOf(all));
    }

    /// As Goodword is told of it: how it stands now.
    Order snapshot() {
        List<Order.Discount> discounts =
                off.isZero() ? List.of() : List.of(new Order.Discount(code, off.decimal()));
        return new Order(
                number,
                version,
                cancelled ? "cancelled" : "paid",
                placedAt,
                "GBP",
                buyer.customer(),
                new Order.Totals(
                        items().decimal(), off.decimal(), "0.00", "0.00", paid().decimal()),
                discounts,
                refunds.stream().map(Sale::told).toList(),
                code == null ? null : new Order.Origin(code, null),
                new Order.Traces(device, null, null, null, null));
    }

    private static Refund told(Back back) {
        return new Refund(back.id(), back.amount().decimal(), null, back.at(), null);
    }
}
