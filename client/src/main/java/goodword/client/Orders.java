package goodword.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Orders, and what is told of them later. Thread-safe.
public final class Orders {
    private static final String PATH = "/v1/orders";

    private final Transport transport;

    Orders(Transport transport) {
        this.transport = transport;
    }

    /// Tells an order as it is now; the answer is its credit, verdict and rewards.
    public OrderStory take(Order order) {
        return story(transport.post(PATH, order));
    }

    /// As {@link #take(Order)}, under an idempotency key of your own, such as your message's id.
    public OrderStory take(Order order, String idempotencyKey) {
        return story(transport.post(PATH, order, idempotencyKey));
    }

    public OrderStory find(String orderId) {
        return story(transport.get(PATH + "/" + segment(orderId)));
    }

    /// Tells a refund by itself. It is kept also when its order is still on its way.
    public void refund(String orderId, Refund refund) {
        transport.post(PATH + "/" + segment(orderId) + "/refunds", refund);
    }

    /// Tells a chargeback. It is kept also when its order is still on its way.
    public void dispute(String orderId, Dispute dispute) {
        transport.post(PATH + "/" + segment(orderId) + "/disputes", dispute);
    }

    private OrderStory story(String text) {
        return transport.json().read(text, OrderStory.class);
    }

    /// A text as one segment of a path.
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
