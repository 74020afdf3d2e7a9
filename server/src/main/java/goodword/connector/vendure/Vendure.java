package goodword.connector.vendure;

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
import goodword.connector.signature.Companion;
import java.time.Instant;
import java.util.List;

/// Messages of our companion in a store on Vendure 3. Thread-safe.
public final class Vendure implements Dialect, StoreAnswers {
    @Override
    public String word() {
        return "vendure";
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
                    StoreJson found = answer.object("data");
                    return found.has("order")
                            ? List.of(readOrder(found.object("order"), answer))
                            : found.object("orders").list("items").stream()
                                    .map(order -> readOrder(order, answer))
                                    .toList();
                });
    }

    private static Reading<List<StoreNews>> readOrder(StoreJson order, StoreJson answer) {
        return StoreAnswers.readOne(order, () -> order(order, answer));
    }

    private static StoreNews news(String topic, StoreJson message) {
        StoreJson object = message.object("object");
        return switch (topic) {
            case "customer.created", "customer.updated" -> customer(object.object("customer"));
            case "order.placed", "order.state", "payment.state", "refund.created", "refund.state" ->
                    ofOrder(topic, message);
            default -> new Nothing("the type " + topic + " says nothing of orders");
        };
    }

    private static StoreNews ofOrder(String topic, StoreJson message) {
        StoreJson object = message.object("object");
        if (object.has("order")) {
            return order(object.object("order"), message);
        }
        return object.field("orderId").isAbsent()
                ? new Nothing(topic + " names no order")
                : new OrderHint(object.field("orderId").line());
    }

    private static StoreNews order(StoreJson order, StoreJson message) {
        return VendureOrder.isWhole(order)
                ? new VendureOrder(order, message).read()
                : new OrderHint(order.field("id").line());
    }

    private static StoreNews customer(StoreJson customer) {
        return VendureBuyer.of(customer)
                .known()
                .<StoreNews>map(CustomerNow::new)
                .orElseGet(() -> new Nothing("a customer without an id"));
    }
}
