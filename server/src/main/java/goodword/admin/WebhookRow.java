package goodword.admin;

import goodword.shop.Notation;
import goodword.webhook.Endpoint;
import goodword.webhook.Load;
import java.net.URI;

/// An endpoint as staff read it.
///
/// @param tone of its state: `good`, `wait` or `bad`
/// @param why it was switched off, in a sentence; empty unless it was
public record WebhookRow(
        String id,
        String name,
        String url,
        String state,
        String tone,
        String why,
        String events,
        String lastSuccess,
        String failingSince,
        long waiting,
        long failed) {
    static WebhookRow of(Endpoint one, Load load, Notation notation) {
        String host = String.valueOf(URI.create(one.wish().url()).getHost());
        String description = one.wish().description();
        int events = one.wish().events().size();
        return new WebhookRow(
                one.id().toString(),
                description.isEmpty() ? host : description,
                one.wish().url(),
                switch (one.state()) {
                    case ACTIVE -> one.failingSince() == null ? "Active" : "Failing";
                    case PAUSED -> "Paused";
                    case OFF -> "Switched off";
                },
                switch (one.state()) {
                    case ACTIVE -> one.failingSince() == null ? "good" : "wait";
                    case PAUSED -> "wait";
                    case OFF -> "bad";
                },
                why(one, notation),
                events == 0 ? "everything" : events == 1 ? "1 event" : events + " events",
                one.lastSuccessAt() == null ? "" : notation.time(one.lastSuccessAt()),
                one.failingSince() == null ? "" : notation.time(one.failingSince()),
                load.waiting(),
                load.failed());
    }

    private static String why(Endpoint one, Notation notation) {
        String since = notation.time(one.since());
        return switch (one.reason()) {
            case "gone" ->
                    "It answered on %s that it is gone for good (410), so nothing is sent to it."
                            .formatted(since);
            case "failing" ->
                    "It took nothing for three days, so we stopped calling it on %s."
                            .formatted(since);
            default -> "";
        };
    }
}
