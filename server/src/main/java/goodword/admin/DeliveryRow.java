package goodword.admin;

import goodword.shop.Notation;
import goodword.webhook.Attempt;
import goodword.webhook.Delivery;
import java.util.List;

/// A delivery as staff read it, with its tries.
///
/// @param about what is next or what was wrong; empty where the state says enough
/// @param tries in a line each, the newest first
public record DeliveryRow(
        String id,
        String when,
        String type,
        String eventId,
        String state,
        String tone,
        String about,
        List<String> tries,
        boolean again) {
    static DeliveryRow of(Delivery one, List<Attempt> tries, Notation notation) {
        return new DeliveryRow(
                one.id().toString(),
                notation.time(one.heardAt()),
                one.type(),
                one.eventId(),
                StateWords.capital(one.state().word()),
                switch (one.state()) {
                    case WAITING -> "wait";
                    case DELIVERED -> "good";
                    case FAILED -> "bad";
                },
                about(one, notation),
                tries.stream().map(one2 -> line(one2, notation)).toList(),
                one.nextTryAt() == null);
    }

    private static String about(Delivery one, Notation notation) {
        String next =
                one.nextTryAt() == null || one.attempts() == 0
                        ? ""
                        : " Next try: " + notation.time(one.nextTryAt()) + ".";
        return (one.lastWhy() + next).strip();
    }

    private static String line(Attempt one, Notation notation) {
        String came = one.status() == null ? "no answer" : "answered " + one.status();
        String line = notation.time(one.at()) + ", " + came + " after " + one.millis() + " ms";
        return one.why().isEmpty() ? line : line + ": " + one.why();
    }
}
