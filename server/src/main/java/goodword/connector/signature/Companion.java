package goodword.connector.signature;

import goodword.connector.Reading;
import goodword.connector.Reading.Read;
import goodword.connector.StoreJson;
import goodword.connector.StoreMessage;
import goodword.connector.Verified;
import goodword.connector.Verified.Accepted;
import java.time.Instant;
import java.util.List;

/// The part that all our companions have in common, the small pieces that stand in a store which
/// sends no messages of its own. They sign by [StandardWebhooks] and say in the signed body, under
/// `type`, what a message is about, so that no header has to be believed. A `webhook-id` is made
/// once for a message and kept when it is sent again.
public final class Companion {
    private Companion() {}

    /// A body that cannot be read is accepted all the same, as `unreadable`: it is the store's, and
    /// whoever reads it will say what is wrong.
    public static Verified verify(StoreMessage message, List<String> secrets, Instant now) {
        return StandardWebhooks.objection(message, secrets, now)
                .<Verified>map(rejected -> rejected)
                .orElseGet(() -> new Accepted(topic(message.body()), id(message)));
    }

    private static String topic(byte[] body) {
        Reading<String> topic =
                Reading.of(
                        () -> {
                            StoreJson root = StoreJson.parse(body);
                            return root.field(root.has("type") ? "type" : "name").line();
                        });
        return topic instanceof Read<String>(String word) ? word : "unreadable";
    }

    private static String id(StoreMessage message) {
        String id = message.header("webhook-id");
        return id == null ? "" : id;
    }
}
