package goodword.connector.medusa;

import goodword.connector.Buyer;
import goodword.connector.Dialect;
import goodword.connector.Field;
import goodword.connector.Reading;
import goodword.connector.StoreAnswers;
import goodword.connector.StoreJson;
import goodword.connector.StoreMessage;
import goodword.connector.StoreNews;
import goodword.connector.StoreNews.CustomerNow;
import goodword.connector.StoreNews.Nothing;
import goodword.connector.StoreNews.OrderHint;
import goodword.connector.Verified;
import goodword.connector.signature.Companion;
import java.time.Instant;
import java.util.List;

/// Messages of our companion in a store on Medusa 2. Thread-safe.
public final class Medusa implements Dialect, StoreAnswers {
    @Override
    public String word() {
        return "medusa";
    }

    @Override
    public Verified verify(StoreMessage message, List<String> secrets, Instant now) {
        return Companion.verify(message, secrets, now);
    }

    @Override
    public Reading<List<StoreNews>> read(String topic, byte[] body) {
        return Reading.of(() -> List.of(news(topic, StoreJson.parse(body))));
    }

    @Override
    public Reading<List<Reading<List<StoreNews>>>> readOrders(byte[] body) {
        return Reading.of(
                () -> {
                    StoreJson answer = StoreJson.parse(body);
                    return answer.has("order")
                            ? List.of(readOrder(answer.object("order")))
                            : answer.list("orders").stream().map(Medusa::readOrder).toList();
                });
    }

    private static Reading<List<StoreNews>> readOrder(StoreJson order) {
        return StoreAnswers.readOne(order, () -> order(order));
    }

    private static StoreNews news(String topic, StoreJson message) {
        StoreJson object = message.object("object");
        return switch (topic) {
            case "customer.created", "customer.updated" -> customer(object);
            case "customer.deleted" ->
                    new Nothing("an account was closed, which asks for no erasure");
            default ->
                    topic.startsWith("order") || topic.startsWith("payment.")
                            ? ofOrder(topic, message)
                            : new Nothing("the type " + topic + " says nothing of orders");
        };
    }

    private static StoreNews ofOrder(String topic, StoreJson message) {
        StoreJson object = message.object("object");
        if (MedusaOrder.isWhole(object)) {
            return MedusaOrder.read(object);
        }
        Field id = orderId(topic, message);
        return id.isAbsent() ? new Nothing(topic + " names no order") : new OrderHint(id.line());
    }

    /// A payment knows its order; what is thin has the order's id alone.
    private static Field orderId(String topic, StoreJson message) {
        StoreJson object = message.object("object");
        StoreJson thin = message.object("data");
        Field named =
                Buyer.first(
                        object.object("payment_collection").object("order").field("id"),
                        object.field("order_id"),
                        thin.field("order_id"));
        return topic.startsWith("order.")
                ? Buyer.first(named, object.field("id"), thin.field("id"))
                : named;
    }

    private static StoreNews order(StoreJson order) {
        return MedusaOrder.isWhole(order)
                ? MedusaOrder.read(order)
                : new OrderHint(order.field("id").line());
    }

    private static StoreNews customer(StoreJson customer) {
        return MedusaBuyer.account(customer)
                .known()
                .<StoreNews>map(CustomerNow::new)
                .orElseGet(() -> new Nothing("a customer without an id"));
    }
}
