package goodword.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A Magento 2.4 put together from its documentation and its published source; none was run. Its
/// cart is always two mugs for 69.98 EUR with 19 % tax in it and 4.90 EUR of shipping, its books
/// are in EUR and its customers see prices with tax. Thread-safe.
public final class ConstructedMagento {

    private final InstantSource clock;
    private final Map<Long, ObjectNode> orders = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> memos = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> rules = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> coupons = new LinkedHashMap<>();
    private long lastId = 100;
    private boolean losesDays;

    public ConstructedMagento(InstantSource clock) {
        this.clock = clock;
    }

    /// Somebody buys as a guest, and the invoice is paid.
    public synchronized String buy(String email, @Nullable String coupon) {
        String id = order(email, coupon, "processing");
        pay(id);
        return id;
    }

    /// Somebody places an order.
    ///
    /// @param state as Magento calls it
    public synchronized String order(String email, @Nullable String coupon, String state) {
        long id = ++lastId;
        ObjectNode order = JsonMapper.shared().createObjectNode();
        order.put("entity_id", id).put("increment_id", "%09d".formatted(id)).put("state", state);
        order.put("created_at", now()).put("customer_email", email).put("customer_is_guest", 1);
        order.put("base_currency_code", "USD").put("order_currency_code", "EUR");
        order.put("remote_ip", "203.0.113." + id % 250);
        MagentoBill.address(order.putObject("billing_address"), email);
        order.putObject("extension_attributes")
                .putArray("shipping_assignments")
                .addObject()
                .putObject("shipping")
                .set("address", MagentoBill.address(JsonMapper.shared().createObjectNode(), email));
        MagentoBill.price(order, coupon == null ? BigDecimal.ZERO : use(coupon));
        if (coupon != null) {
            order.put("coupon_code", coupon);
        }
        orders.put(id, order);
        changed(order);
        return Long.toString(id);
    }

    public synchronized void pay(String id) {
        at(id).put("total_paid", at(id).path("grand_total").decimalValue());
        changed(at(id));
    }

    /// One of the two mugs comes back.
    public synchronized void refundHalf(String id) {
        ObjectNode order = at(id);
        ObjectNode memo = memo(order);
        for (String name :
                List.of("subtotal", "discount_amount", "discount_tax_compensation_amount")) {
            memo.put(name, MagentoBill.half(order.path(name).decimalValue()));
        }
        BigDecimal goods = MagentoBill.GOODS.add(order.path("discount_amount").decimalValue());
        give(order, memo, MagentoBill.half(goods));
    }

    /// Money goes back, and no goods come.
    public synchronized void adjust(String id, String amount) {
        ObjectNode order = at(id);
        ObjectNode memo =
                memo(order).put("subtotal", 0).put("adjustment_positive", new BigDecimal(amount));
        give(order, memo, new BigDecimal(amount));
    }

    /// A refund is counted whose credit memo is not told.
    public synchronized void hideRefund(String id, String amount) {
        at(id).put("total_refunded", new BigDecimal(amount));
        changed(at(id));
    }

    public synchronized void cancel(String id) {
        at(id).put("state", "canceled");
        changed(at(id));
    }

    /// Something about it changes that is nothing to us.
    public synchronized void touch(String id) {
        changed(at(id));
    }

    /// Deleted for good, as extensions do.
    public synchronized void erase(String id) {
        orders.remove(Long.valueOf(id));
    }

    public synchronized void unread(String id) {
        at(id).put("order_currency_code", "no money");
    }

    /// The owner makes a coupon by hand.
    public synchronized void sellCoupon(String code) {
        long rule = ++lastId;
        rules.put(
                rule, JsonMapper.shared().createObjectNode().put("rule_id", rule).put("name", "S"));
        coupon(code, rule);
    }

    /// From now on it loses the days of a rule, as 2.4.3 does.
    public synchronized void loseDays() {
        losesDays = true;
    }

    public synchronized List<ObjectNode> coupons() {
        return List.copyOf(coupons.values());
    }

    public synchronized List<ObjectNode> rules() {
        return List.copyOf(rules.values());
    }

    /// The rule of the coupon with this code.
    public synchronized Optional<ObjectNode> ruleOf(String code) {
        return find(code).map(coupon -> rules.get(coupon.path("rule_id").asLong()));
    }

    public synchronized Optional<ObjectNode> find(String code) {
        return coupons.values().stream()
                .filter(one -> one.path("code").asString().equalsIgnoreCase(code))
                .findFirst();
    }

    synchronized List<ObjectNode> list(String name) {
        return switch (name) {
            case "orders" -> copies(orders);
            case "creditmemos" -> copies(memos);
            case "coupons" -> copies(coupons);
            case "salesRules" -> copies(rules);
            case String other -> throw new AssertionError(other);
        };
    }

    /// Makes a rule of what was posted.
    synchronized ObjectNode makeRule(ObjectNode posted) {
        long id = ++lastId;
        ObjectNode rule = (ObjectNode) posted.path("rule").deepCopy();
        rule.put("rule_id", id);
        if (losesDays) {
            rule.put("from_date", "0000-00-00").put("to_date", "0000-00-00");
        }
        rules.put(id, rule);
        return rule;
    }

    /// Makes a coupon of what was posted; empty when there is one of this code. Its uses are its
    /// rule's, whatever was posted.
    synchronized Optional<ObjectNode> makeCoupon(ObjectNode posted) {
        String code = posted.path("coupon").path("code").asString();
        long rule = posted.path("coupon").path("rule_id").asLong();
        if (!rule(rule).path("use_auto_generation").asBoolean()) {
            throw new AssertionError("the rule takes no coupons of this type");
        }
        return find(code).isPresent() ? Optional.empty() : Optional.of(coupon(code, rule));
    }

    synchronized boolean endCoupon(long id) {
        return coupons.remove(id) != null;
    }

    private ObjectNode coupon(String code, long rule) {
        ObjectNode coupon =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("coupon_id", ++lastId)
                        .put("rule_id", rule)
                        .put("code", code)
                        .put("usage_limit", rule(rule).path("uses_per_coupon").asLong())
                        .put("times_used", 0)
                        .put("type", 1);
        coupons.put(lastId, coupon);
        return coupon;
    }

    private BigDecimal use(String code) {
        ObjectNode coupon = find(code).orElseThrow(() -> new AssertionError("no " + code));
        ObjectNode rule = rule(coupon.path("rule_id").asLong());
        BigDecimal amount = rule.path("discount_amount").decimalValue();
        coupon.put("times_used", coupon.path("times_used").asLong() + 1);
        return rule.path("simple_action").asString().equals("by_percent")
                ? MagentoBill.cents(MagentoBill.GOODS.multiply(amount).movePointLeft(2))
                : amount;
    }

    private ObjectNode memo(ObjectNode order) {
        long id = ++lastId;
        ObjectNode memo = JsonMapper.shared().createObjectNode();
        memo.put("entity_id", id).put("order_id", order.path("entity_id").asLong());
        memo.put("state", 2).put("created_at", now()).put("shipping_amount", 0);
        memos.put(id, memo);
        return memo;
    }

    private void give(ObjectNode order, ObjectNode memo, BigDecimal grand) {
        memo.put("grand_total", grand).put("base_grand_total", grand.multiply(MagentoBill.TWO));
        order.put(
                "total_refunded",
                order.path("total_refunded").asDecimal(BigDecimal.ZERO).add(grand));
        changed(order);
    }

    private ObjectNode at(String id) {
        return Objects.requireNonNull(orders.get(Long.valueOf(id)), "no such order");
    }

    private ObjectNode rule(long id) {
        return Objects.requireNonNull(rules.get(id), "no such rule");
    }

    private void changed(ObjectNode order) {
        order.put("updated_at", now());
    }

    private static List<ObjectNode> copies(Map<Long, ObjectNode> all) {
        return all.values().stream().map(ObjectNode::deepCopy).toList();
    }

    private String now() {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return now.replace('T', ' ').replace("Z", "");
    }

    static ObjectNode object(byte[] body) {
        return (ObjectNode) JsonMapper.shared().readTree(new String(body, UTF_8));
    }
}
