package goodword.connector.shopify;

import goodword.connector.Field;
import goodword.connector.StoreJson;
import goodword.connector.StoreNews;
import goodword.connector.StoreNews.CustomerAsks;
import goodword.connector.StoreNews.CustomerErased;
import goodword.connector.StoreNews.CustomerNow;
import goodword.connector.StoreNews.DisputeNow;
import goodword.connector.StoreNews.Nothing;
import goodword.connector.StoreNews.OrderHint;
import goodword.connector.StoreNews.StoreForgotten;
import goodword.order.Dispute;
import goodword.order.Dispute.Standing;

/// What Shopify's topics tell of. Every body is signed with one secret, so each is looked at for
/// what only its own kind has: an order sent again as an erasure erases nobody.
final class ShopifyTopics {
    private ShopifyTopics() {}

    static StoreNews news(String topic, StoreJson body) {
        return switch (topic) {
            case "customers/create", "customers/update" -> customer(body);
            case "customers/redact" -> redact(body);
            case "customers/data_request" -> asks(body);
            case "shop/redact" -> forgotten(body);
            case "app/uninstalled" -> new Nothing("the store has taken Goodword's app out");
            case "disputes/create", "disputes/update" -> dispute(body);
            case "refunds/create" -> refund(body);
            default ->
                    topic.startsWith("orders/")
                            ? order(body)
                            : new Nothing("the topic " + topic + " says nothing of orders");
        };
    }

    /// A deletion and an edit name their order and no more.
    static StoreNews order(StoreJson order) {
        if (order.has("line_items") && order.has("total_price")) {
            return ShopifyOrder.read(order);
        }
        Field edited = order.object("order_edit").field("order_id");
        return new OrderHint(edited.isAbsent() ? order.field("id").line() : edited.line());
    }

    /// A refund does not say whether its amounts contain tax, nor how much of the order was for
    /// items; the order does, and `orders/updated` brings it with all its refunds.
    private static StoreNews refund(StoreJson refund) {
        return refund.field("order_id").isAbsent()
                ? new Nothing("a refund of no order")
                : new OrderHint(refund.field("order_id").line());
    }

    private static StoreNews customer(StoreJson customer) {
        return customer.has("line_items")
                ? new Nothing("an order is not a customer")
                : ShopifyBuyer.account(customer)
                        .known()
                        .<StoreNews>map(CustomerNow::new)
                        .orElseGet(() -> new Nothing("a customer without an id"));
    }

    private static StoreNews redact(StoreJson body) {
        return body.has("orders_to_redact")
                ? ShopifyBuyer.account(body.object("customer"))
                        .known()
                        .<StoreNews>map(CustomerErased::new)
                        .orElseGet(() -> new Nothing("an erasure that names nobody"))
                : new Nothing("a body that asks for no erasure");
    }

    private static StoreNews asks(StoreJson body) {
        Field request = body.object("data_request").field("id");
        return request.isAbsent()
                ? new Nothing("a body that asks for nothing")
                : ShopifyBuyer.account(body.object("customer"))
                        .known()
                        .<StoreNews>map(customer -> new CustomerAsks(customer, request.line()))
                        .orElseGet(() -> new Nothing("a request that names nobody"));
    }

    /// The other privacy messages name the shop as well, and something more.
    private static StoreNews forgotten(StoreJson body) {
        boolean alone = !body.has("customer") && !body.has("id");
        return alone && body.has("shop_id") && body.has("shop_domain")
                ? new StoreForgotten()
                : new Nothing("a body that forgets no store");
    }

    private static StoreNews dispute(StoreJson dispute) {
        Field order = dispute.field("order_id");
        return order.isAbsent()
                ? new Nothing("a dispute of no order")
                : new DisputeNow(
                        order.line(),
                        new Dispute(
                                dispute.field("id").line(),
                                standing(dispute.field("status")),
                                dispute.field("initiated_at").instant()));
    }

    /// Accepted, or closed by giving the money back: either way the shop has not kept it.
    private static Standing standing(Field status) {
        return switch (status.line()) {
            case "won" -> Standing.WON;
            case "lost", "accepted", "charge_refunded" -> Standing.LOST;
            default -> Standing.OPEN;
        };
    }
}
