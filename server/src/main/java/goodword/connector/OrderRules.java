package goodword.connector;

import goodword.order.OrderState;
import goodword.platform.money.Money;
import goodword.sharing.Code;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the fields of an order may say, whatever format they come in.
public final class OrderRules {
    private static final Duration AHEAD_MAX = Duration.ofMinutes(15);
    private static final Set<OrderState> STATES =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(OrderState.ANNOUNCED)));

    private OrderRules() {}

    public static OrderState state(Field field) {
        return field.choice(STATES);
    }

    /// When an order was placed: at most 15 minutes ahead of us, for a clock that runs fast.
    public static Instant placedAt(Field field, Instant now) {
        Instant placedAt = field.instant();
        if (placedAt.isAfter(now.plus(AHEAD_MAX))) {
            throw field.refusal("in_the_future", "must not lie in the future");
        }
        return placedAt;
    }

    /// When an order was paid. A paid order that does not say so was paid when it was placed.
    public static @Nullable Instant paidAt(
            @Nullable Instant said, OrderState state, Instant placedAt) {
        return said == null && state == OrderState.PAID ? placedAt : said;
    }

    /// The store's own revision; else the time of change in microseconds; else 0.
    public static long version(@Nullable Long revision, @Nullable Instant updatedAt) {
        if (revision != null) {
            return revision;
        }
        return updatedAt == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, updatedAt);
    }

    /// Whether a text can be a referral code at all: an order that carries another is not heard.
    public static boolean isCode(String text) {
        return Code.isCode(text);
    }

    /// A referral code. Buyers can write this field, and nobody shall stop an order from being
    /// heard by typing rubbish: what cannot be a code is left out.
    public static @Nullable String code(Field field) {
        String text = field.text();
        return text != null && isCode(text) ? text : null;
    }

    /// An amount that is zero when it is absent.
    public static Money amountOrZero(Field field, Money zero) {
        return field.isAbsent() ? zero : field.amount(zero.currency());
    }

    /// What discounts took off these items: never more than there was.
    public static Money discount(Field field, Money items) {
        Money discount = amountOrZero(field, Money.zero(items.currency()));
        if (items.isLessThan(discount)) {
            throw field.refusal("discount_above_items", "must be at most the items");
        }
        return discount;
    }
}
