package goodword.connector.shopify;

import goodword.connector.Dialect;
import goodword.connector.Reading;
import goodword.connector.StoreAnswers;
import goodword.connector.StoreJson;
import goodword.connector.StoreMessage;
import goodword.connector.StoreNews;
import goodword.connector.Verified;
import goodword.connector.Verified.Accepted;
import goodword.connector.Verified.Rejected;
import goodword.connector.signature.BodySignature;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// Messages of Shopify. The signature covers the body alone, so what a message is about is believed
/// of its headers only as far as its body agrees. Thread-safe.
public final class Shopify implements Dialect, StoreAnswers {
    static final String WORD = "shopify";

    private static final Pattern TOPIC = Pattern.compile("[a-z_]{1,40}/[a-z_]{1,40}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @Override
    public String word() {
        return WORD;
    }

    /// Shopify makes the secret of an app, and signs with it.
    @Override
    public boolean signsWithItsOwn() {
        return true;
    }

    @Override
    public Verified verify(StoreMessage message, List<String> secrets, Instant now) {
        String topic = message.header("x-shopify-topic");
        return BodySignature.objection(message, "x-shopify-hmac-sha256", secrets)
                .<Verified>map(rejected -> rejected)
                .orElseGet(() -> accepted(topic == null ? "" : topic, message));
    }

    @Override
    public Reading<List<StoreNews>> read(String topic, byte[] body) {
        return Reading.of(() -> List.of(ShopifyTopics.news(topic, StoreJson.parse(body))));
    }

    /// Of the REST Admin API, which writes an order as its webhooks do.
    @Override
    public Reading<List<Reading<List<StoreNews>>>> readOrders(byte[] body) {
        return Reading.of(
                () -> {
                    StoreJson answer = StoreJson.parse(body);
                    return answer.has("order")
                            ? List.of(readOrder(answer.object("order")))
                            : answer.list("orders").stream().map(Shopify::readOrder).toList();
                });
    }

    static Reading<List<StoreNews>> readOrder(StoreJson order) {
        return StoreAnswers.readOne(order, () -> ShopifyTopics.order(order));
    }

    /// An event has one id in all subscriptions, a delivery keeps its id when it is sent again.
    /// Both are unsigned, so the bytes count as well.
    private static Verified accepted(String topic, StoreMessage message) {
        String event = message.header("x-shopify-event-id");
        String id = event == null ? message.header("x-shopify-webhook-id") : event;
        String known = id == null || !ID.matcher(id).matches() ? "" : id;
        String digest = BodySignature.digest(message.body());
        return TOPIC.matcher(topic).matches()
                ? new Accepted(topic, topic + "/" + known + "/" + digest)
                : new Rejected("x-shopify-topic cannot be a topic");
    }
}
