package goodword.connector.woocommerce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import goodword.connector.Dialect;
import goodword.connector.Reading;
import goodword.connector.StoreAnswers;
import goodword.connector.StoreJson;
import goodword.connector.StoreMessage;
import goodword.connector.StoreNews;
import goodword.connector.StoreNews.CustomerNow;
import goodword.connector.StoreNews.Nothing;
import goodword.connector.StoreNews.OrderHint;
import goodword.connector.Verified;
import goodword.connector.Verified.Accepted;
import goodword.connector.Verified.Ping;
import goodword.connector.Verified.Rejected;
import goodword.connector.signature.BodySignature;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// Messages of WooCommerce. The signature covers the body alone, so what a message is about is
/// believed of its headers only as far as its body agrees. Thread-safe.
public final class WooCommerce implements Dialect, StoreAnswers {
    private static final Pattern PING = Pattern.compile("webhook_id=[0-9]{1,19}");
    private static final Pattern TOPIC = Pattern.compile("[a-z_]{1,40}\\.[a-z_]{1,40}");
    private static final int PING_BYTES_MAX = 40;

    @Override
    public String word() {
        return "woocommerce";
    }

    /// WooCommerce signs with the secret as it was typed, and its pages may show it with entities:
    /// either way of copying it is right.
    @Override
    public String secretOf(String typed) {
        return Entities.decoded(typed.strip());
    }

    @Override
    public Verified verify(StoreMessage message, List<String> secrets, Instant now) {
        if (message.header("x-wc-webhook-signature") == null && isPing(message.body())) {
            return new Ping();
        }
        String topic = message.header("x-wc-webhook-topic");
        return BodySignature.objection(message, "x-wc-webhook-signature", secrets)
                .<Verified>map(rejected -> rejected)
                .orElseGet(() -> accepted(topic == null ? "" : topic, message.body()));
    }

    @Override
    public Reading<List<StoreNews>> read(String topic, byte[] body) {
        return Reading.of(() -> List.of(news(topic, body)));
    }

    @Override
    public Reading<List<Reading<List<StoreNews>>>> readOrders(byte[] body) {
        return Reading.of(
                () -> StoreJson.parseAll(body).stream().map(WooCommerce::readOrder).toList());
    }

    private static Reading<List<StoreNews>> readOrder(StoreJson order) {
        return StoreAnswers.readOne(order, () -> WooOrder.read(order));
    }

    /// The delivery's own id is a hash of the webhook and the second, which two orders can share.
    private static Verified accepted(String topic, byte[] body) {
        return TOPIC.matcher(topic).matches()
                ? new Accepted(topic, topic + "/" + BodySignature.digest(body))
                : new Rejected("x-wc-webhook-topic cannot be a topic");
    }

    private static StoreNews news(String topic, byte[] body) {
        return switch (topic) {
            case "order.created", "order.updated", "order.restored", "order.deleted" ->
                    order(StoreJson.parse(body));
            case "customer.created", "customer.updated" -> customer(StoreJson.parse(body));
            default -> new Nothing("WooCommerce's topic " + topic + " says nothing of orders");
        };
    }

    /// A deletion is told by an id alone.
    private static StoreNews order(StoreJson order) {
        return order.has("status") ? WooOrder.read(order) : new OrderHint(order.field("id").line());
    }

    /// An order is signed in the same way, and tells of its customer elsewhere.
    private static StoreNews customer(StoreJson customer) {
        return customer.has("line_items")
                ? new Nothing("an order is not a customer")
                : WooBuyer.account(customer)
                        .known()
                        .<StoreNews>map(CustomerNow::new)
                        .orElseGet(() -> new Nothing("a customer without an id"));
    }

    private static boolean isPing(byte[] body) {
        return body.length <= PING_BYTES_MAX
                && PING.matcher(new String(body, ISO_8859_1)).matches();
    }
}
