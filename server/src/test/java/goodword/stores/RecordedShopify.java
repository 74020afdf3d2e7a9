package goodword.stores;

import goodword.connector.Samples;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A Shopify of the documented shape: what it holds, and how its documents say that it changes. Its
/// basket is always the sample's, two large mugs for 69.98 EUR with 19 % tax in it and 4.90 EUR of
/// shipping. Thread-safe.
public final class RecordedShopify {
    private static final BigDecimal GOODS = new BigDecimal("69.98");
    private static final BigDecimal SHIPPING = new BigDecimal("4.90");
    private static final BigDecimal TAX = new BigDecimal("1.19");

    private final InstantSource clock;
    private final ObjectNode template;
    private final Map<String, ObjectNode> orders = new LinkedHashMap<>();
    private final Map<String, ObjectNode> codes = new LinkedHashMap<>();

    /// Over 2^53, as Shopify's are.
    private long lastId = 820_982_911_946_154_508L;

    public RecordedShopify(InstantSource clock) {
        this.clock = clock;
        this.template =
                (ObjectNode)
                        Samples.json("store-samples/shopify/constructed-orders-create.json")
                                .path("body");
    }

    InstantSource clock() {
        return clock;
    }

    /// Somebody buys, and has paid.
    ///
    /// @param ref the referral code in the basket's attributes
    /// @param code the discount code that was typed in
    public synchronized String buy(String email, @Nullable String ref, @Nullable String code) {
        ObjectNode order = template.deepCopy();
        String id = nextId();
        order.put("id", Long.parseLong(id)).put("name", "#" + id);
        order.put("admin_graphql_api_id", "gid://shopify/Order/" + id);
        order.put("email", email).put("contact_email", email).put("browser_ip", "");
        ((ObjectNode) order.path("customer"))
                .put("id", Integer.toUnsignedLong(email.hashCode()))
                .put("email", email)
                .put("last_name", email);
        order.putNull("landing_site").putNull("landing_site_ref");
        order.put("created_at", now()).put("processed_at", now());
        order.putArray("note_attributes");
        order.putArray("discount_codes");
        if (ref != null) {
            order.withArray("note_attributes")
                    .addObject()
                    .put("name", "goodword_ref")
                    .put("value", ref);
        }
        price(order, code == null ? BigDecimal.ZERO : use(order, code));
        orders.put(id, order);
        changed(order);
        return id;
    }

    private static void price(ObjectNode order, BigDecimal off) {
        BigDecimal goods = GOODS.subtract(off);
        order.put("subtotal_price", goods.toPlainString())
                .put("total_discounts", off.toPlainString())
                .put("total_tax", goods.subtract(net(goods)).toPlainString())
                .put("total_price", goods.add(SHIPPING).toPlainString());
    }

    private BigDecimal use(ObjectNode order, String text) {
        ObjectNode code = code(text).orElseThrow(() -> new AssertionError("no " + text));
        code.put("asyncUsageCount", code.path("asyncUsageCount").asLong() + 1);
        ObjectNode value = (ObjectNode) code.path("customerGets").path("value");
        BigDecimal off =
                value.has("percentage")
                        ? cents(GOODS.multiply(value.path("percentage").decimalValue()))
                        : new BigDecimal(value.at("/discountAmount/amount").asString());
        order.withArray("discount_codes")
                .addObject()
                .put("code", code.path("code").asString())
                .put("amount", off.toPlainString())
                .put("type", value.has("percentage") ? "percentage" : "fixed_amount");
        return off;
    }

    /// One of the two mugs comes back: 34.99 with its tax.
    public synchronized void refundOne(String id) {
        ObjectNode refund = JsonNodeFactory.instance.objectNode();
        refund.put("id", Long.parseLong(nextId())).put("order_id", Long.parseLong(id));
        refund.put("created_at", now()).put("note", "one mug broken");
        refund.putArray("order_adjustments");
        refund.putArray("refund_line_items")
                .addObject()
                .put("quantity", 1)
                .put("subtotal", "34.99")
                .put("total_tax", "5.59");
        refund.putArray("transactions")
                .addObject()
                .put("kind", "refund")
                .put("status", "success")
                .put("amount", "34.99")
                .put("currency", "EUR");
        order(id).withArray("refunds").add(refund);
        order(id).put("financial_status", "partially_refunded");
        changed(order(id));
    }

    public synchronized void cancel(String id) {
        order(id).put("cancelled_at", now()).put("financial_status", "refunded");
        changed(order(id));
    }

    /// Deleted, or too old to be shown.
    public synchronized void hide(String id) {
        orders.remove(id);
    }

    /// The order as its messages and its API write it now.
    public synchronized String json(String id) {
        return order(id).toString();
    }

    /// Those of these that are there, as the order resource writes them.
    synchronized String whole(List<String> ids) {
        return ids.stream().map(orders::get).filter(Objects::nonNull).toList().toString();
    }

    /// Orders by the time of their last change.
    synchronized List<ObjectNode> changedSince(String time) {
        return orders.values().stream()
                .filter(one -> one.path("updated_at").asString().compareTo(time) >= 0)
                .sorted(Comparator.comparing((ObjectNode one) -> one.path("updated_at").asString()))
                .toList();
    }

    /// The discount of this code; its letters may be large or small.
    public synchronized Optional<ObjectNode> code(String code) {
        return Optional.ofNullable(codes.get(code.toUpperCase(Locale.ROOT)));
    }

    public synchronized List<ObjectNode> codes() {
        return List.copyOf(codes.values());
    }

    /// Makes a discount of what was asked for; empty when there is one of this code.
    public synchronized Optional<ObjectNode> make(ObjectNode wished) {
        String code = wished.path("code").asString().toUpperCase(Locale.ROOT);
        if (codes.containsKey(code)) {
            return Optional.empty();
        }
        ObjectNode made = wished.deepCopy();
        made.put("id", "gid://shopify/DiscountCodeNode/" + nextId());
        made.put("status", "ACTIVE").put("asyncUsageCount", 0);
        codes.put(code, made);
        return Optional.of(made);
    }

    synchronized Optional<ObjectNode> discount(String id) {
        return codes.values().stream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst();
    }

    private ObjectNode order(String id) {
        return Objects.requireNonNull(orders.get(id), "no such order");
    }

    private String nextId() {
        return Long.toString(++lastId);
    }

    private void changed(ObjectNode order) {
        order.put("updated_at", now());
    }

    private static BigDecimal net(BigDecimal goods) {
        return goods.divide(TAX, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private String now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return now.toString();
    }
}
