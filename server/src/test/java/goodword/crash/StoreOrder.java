package goodword.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One order as its store tells it: all that ever became true of it, and the messages that say so.
/// Amounts are cents.
///
/// @param number the place in the plan; a customer's order of a lower number is the earlier one
/// @param customer the number of the customer's first order
/// @param advocate whose code the order carries; below zero for none
record StoreOrder(
        int number,
        int customer,
        int advocate,
        long items,
        long discount,
        List<Version> versions,
        List<Refund> refunds,
        boolean disputed) {
    static final Instant FIRST = Instant.parse("2026-01-01T08:00:00Z");

    /// Long after every hold.
    static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

    /// @param refunds how many of the order's refunds this snapshot knows of
    record Version(State state, boolean paid, int refunds) {}

    /// @param alone whether it is also told by itself
    record Refund(String id, long cents, boolean alone) {}

    enum State {
        PLACED,
        PAID,
        CANCELLED
    }

    String id() {
        return "order-" + number;
    }

    Version last() {
        return versions.getLast();
    }

    List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        for (int version = 1; version <= versions.size(); version++) {
            messages.add(new Message("/orders", snapshot(version)));
        }
        for (Refund refund : refunds) {
            if (refund.alone()) {
                String currency = ", \"currency\": \"EUR\"";
                messages.add(new Message("/orders/" + id() + "/refunds", refund(refund, currency)));
            }
        }
        if (disputed) {
            String body =
                    "{\"id\": \"dispute\", \"standing\": \"lost\", \"at\": \"%s\"}"
                            .formatted(placedAt().plus(Duration.ofDays(3)));
            messages.add(new Message("/orders/" + id() + "/disputes", body));
        }
        return messages;
    }

    static String email(int customer) {
        return Long.toHexString((customer + 7L) * 0x9E37_79B9_7F4A_7C15L) + "@mail.example";
    }

    private Instant placedAt() {
        int round = number / Plan.ADVOCATES;
        return FIRST.plus(Duration.ofDays(2L * round)).plusSeconds(number);
    }

    private String snapshot(int number) {
        Version version = versions.get(number - 1);
        String paid = version.paid() ? ", \"paidAt\": \"%s\"".formatted(placedAt()) : "";
        String code = advocate < 0 ? "" : "\"code\": \"CODE%d\"".formatted(advocate);
        List<String> known =
                refunds.subList(0, version.refunds()).stream()
                        .map(refund -> refund(refund, ""))
                        .toList();
        return """
        {"externalId": "%s", "version": %d, "state": "%s", "placedAt": "%s"%s, "currency": "EUR",
         "customer": {"id": "customer-%d", "email": "%s"},
         "totals": {"items": "%s", "discount": "%s", "grand": "%s"},
         "refunds": [%s], "origin": {%s}}
        """
                .formatted(
                        id(),
                        number,
                        version.state().name().toLowerCase(Locale.ROOT),
                        placedAt(),
                        paid,
                        customer,
                        email(customer),
                        euros(items),
                        euros(discount),
                        euros(items - discount),
                        String.join(", ", known),
                        code);
    }

    private String refund(Refund refund, String currency) {
        return "{\"id\": \"%s\", \"amount\": \"%s\", \"at\": \"%s\"%s}"
                .formatted(
                        refund.id(),
                        euros(refund.cents()),
                        placedAt().plus(Duration.ofDays(2)),
                        currency);
    }

    private static String euros(long cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }
}
