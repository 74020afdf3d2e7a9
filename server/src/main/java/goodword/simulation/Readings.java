package goodword.simulation;

import goodword.moment.Ask;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Origin;
import goodword.order.Refund;
import goodword.order.Totals;
import goodword.order.Traces;
import goodword.person.CustomerRef;
import goodword.person.PersonId;
import goodword.platform.money.Money;
import goodword.platform.vault.Vault;
import goodword.sharing.Click;
import goodword.sharing.Share;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns recorded events into what the rooms take.
final class Readings {
    /// The recording's own digest of a recipient's address: SHA-256, its first 16 hex digits.
    private static final String SCHEME = "sha256-16";

    private static final int DIGEST_LETTERS = 16;

    private Readings() {}

    static OrderSnapshot order(RecordedEvent event, String email, Currency currency) {
        Money items = money(event, "gross", currency);
        Money discount = money(event, "discount", currency);
        Money none = Money.zero(currency);
        return new OrderSnapshot(
                event.text("order_id"),
                event.text("order_id"),
                0,
                OrderState.PAID,
                event.at(),
                event.at(),
                null,
                new CustomerRef(event.text("customer_id"), email, null, null, null, null),
                new Totals(items, discount, none, none, items.minus(discount)),
                List.of(),
                List.of(),
                List.of(),
                new Origin(
                        event.textOrNull("channel"),
                        event.textOrNull("code"),
                        event.textOrNull("visitor_id"),
                        digest(email),
                        Origin.Campaign.NONE),
                new Traces(
                        event.textOrNull("device"),
                        event.textOrNull("pay"),
                        event.textOrNull("address"),
                        null,
                        event.textOrNull("ip"),
                        null),
                false);
    }

    /// A recording gives refunds no id: one order has one refund at one instant.
    static Refund refund(RecordedEvent event, Currency currency) {
        return new Refund(
                event.text("order_id") + "@" + event.at(),
                money(event, "amount", currency),
                event.at(),
                event.textOrNull("reason"),
                false);
    }

    static Share share(RecordedEvent event, PersonId advocate) {
        String digest = event.textOrNull("recipient");
        return new Share(
                event.text("share_id"),
                advocate,
                event.text("channel"),
                digest == null ? null : new Share.Recipient(SCHEME, digest),
                event.at());
    }

    static Click click(RecordedEvent event) {
        return new Click(
                event.text("click_id"),
                event.text("code"),
                event.textOrNull("share_id"),
                event.textOrNull("visitor_id"),
                event.textOrNull("ua"),
                event.at());
    }

    static Ask ask(RecordedEvent event, PersonId person) {
        return new Ask(person, event.at(), event.text("placement"));
    }

    static Money money(RecordedEvent event, String field, Currency currency) {
        BigDecimal amount = event.node(field).decimalValue();
        if (amount.signum() < 0) {
            throw new RecordingException(event.line(), field + " is negative");
        }
        return Money.ofMajor(amount, currency);
    }

    static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static @Nullable String digest(String email) {
        return HexFormat.of().formatHex(Vault.digest(email)).substring(0, DIGEST_LETTERS);
    }
}
