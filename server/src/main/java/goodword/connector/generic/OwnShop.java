package goodword.connector.generic;

import goodword.connector.Dialect;
import goodword.connector.Reading;
import goodword.connector.StoreMessage;
import goodword.connector.StoreNews;
import goodword.connector.Verified;
import goodword.connector.signature.StandardWebhooks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// The dialect of a shop that writes its messages itself: signed as Standard Webhooks says, a
/// `type` and `data` as the API takes it. `docs/connectors.md` describes it. Thread-safe.
public final class OwnShop implements Dialect {
    public static final String WORD = "own";

    private static final Set<String> FIELDS = Set.of("type", "timestamp", "data");
    private static final String PING = "ping";
    private static final String UNREADABLE = "unreadable";

    private final OrderJson orderJson;

    /// @param clock judges whether an order claims to be of the future
    public OwnShop(InstantSource clock) {
        this.orderJson = new OrderJson(clock);
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Verified verify(StoreMessage message, List<String> secrets, Instant now) {
        return StandardWebhooks.objection(message, secrets, now)
                .<Verified>map(rejected -> rejected)
                .orElseGet(() -> proven(message));
    }

    private static Verified proven(StoreMessage message) {
        String topic = topic(message.body());
        return topic.equals(PING)
                ? new Verified.Ping()
                : new Verified.Accepted(topic, String.valueOf(message.header("webhook-id")));
    }

    /// @param topic is not looked at: the body says it too, and is signed
    @Override
    public Reading<List<StoreNews>> read(String topic, byte[] body) {
        return Reading.of(() -> List.of(news(JsonObject.parse(body, FIELDS))));
    }

    private StoreNews news(JsonObject message) {
        String type = message.text("type").line();
        return switch (type) {
            case "order" ->
                    new StoreNews.OrderNow(
                            orderJson.snapshot(message.object("data", OrderJson.FIELDS)));
            case "refund" -> {
                JsonObject refund = message.object("data", RefundJson.ORDER_FIELDS);
                yield new StoreNews.RefundNow(
                        refund.text("orderId").line(), RefundJson.alone(refund));
            }
            case "dispute" -> {
                JsonObject dispute = message.object("data", DisputeJson.ORDER_FIELDS);
                yield new StoreNews.DisputeNow(
                        dispute.text("orderId").line(), DisputeJson.dispute(dispute));
            }
            case "customer.erased" ->
                    new StoreNews.CustomerErased(
                            CustomerJson.read(message.object("data", Set.of("customer"))));
            default -> new StoreNews.Nothing("is of a type that Goodword does nothing with");
        };
    }

    private static String topic(byte[] body) {
        Reading<String> type = Reading.of(() -> JsonObject.parse(body, FIELDS).text("type").line());
        return type instanceof Reading.Read<String>(String read) ? read : UNREADABLE;
    }
}
