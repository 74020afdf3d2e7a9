package goodword.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.connector.Samples;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A WooCommerce 7.9 of captured answers: what it holds, and how a running one was seen to change
/// it, traps included. Its cart is always the captured one, two large mugs for 69.98 EUR with 19 %
/// tax in it and 4.90 EUR of shipping. Thread-safe.
public final class RecordedWoo {
    static final BigDecimal GOODS = new BigDecimal("69.98");
    static final BigDecimal NET_GOODS = new BigDecimal("58.81");
    private static final BigDecimal SHIPPING = new BigDecimal("4.90");
    private static final BigDecimal SHIPPING_TAX = new BigDecimal("0.78");
    private static final BigDecimal TAX = new BigDecimal("1.19");

    private final InstantSource clock;
    private final ObjectNode template;
    private final Map<Long, ObjectNode> orders = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> coupons = new LinkedHashMap<>();
    private long lastId = 100;

    public RecordedWoo(InstantSource clock) {
        this.clock = clock;
        this.template =
                (ObjectNode)
                        Samples.json("store-samples/woocommerce/21-order.json")
                                .path("response")
                                .path("body");
    }

    /// Somebody buys, and has paid.
    ///
    /// @param ref the referral code that the companion carried along
    /// @param coupon what was typed in; one that is used up by now is taken all the same, as block
    ///   checkouts do that run at once
    public synchronized String buy(String email, @Nullable String ref, @Nullable String coupon) {
        ObjectNode order = template.deepCopy();
        long id = ++lastId;
        order.put("id", id).put("number", Long.toString(id)).put("status", "processing");
        name(order, "billing", email);
        name(order, "shipping", email);
        order.putArray("refunds");
        order.putArray("coupon_lines");
        order.put("date_created_gmt", now()).put("date_paid_gmt", now());
        List<ObjectNode> meta = new ArrayList<>();
        order.path("meta_data").forEach(each -> meta.add((ObjectNode) each));
        meta.removeIf(each -> each.path("key").asString().equals("_goodword_ref"));
        order.putArray("meta_data").addAll(meta);
        if (ref != null) {
            order.withArray("meta_data").addObject().put("key", "_goodword_ref").put("value", ref);
        }
        BigDecimal off = coupon == null ? BigDecimal.ZERO : use(order, coupon);
        price(order, off);
        orders.put(id, order);
        changed(order);
        return Long.toString(id);
    }

    /// Everybody lives somewhere else.
    private static void name(ObjectNode order, String place, String email) {
        ((ObjectNode) order.path(place))
                .put("email", email)
                .put("phone", "")
                .put("last_name", email)
                .put("address_1", email + " street 1");
        order.put("customer_ip_address", "");
    }

    /// A checkout whose coupon was refused leaves a draft behind, of which a message is sent.
    public synchronized String failCheckout(String email, String ref) {
        String id = buy(email, ref, null);
        order(id).put("status", "checkout-draft").putNull("date_paid_gmt");
        return id;
    }

    /// The owner makes a coupon by hand.
    public synchronized void sellCoupon(String code, String amount) {
        ObjectNode wished = JsonMapper.shared().createObjectNode();
        wished.put("code", code).put("amount", amount).put("discount_type", "fixed_cart");
        makeCoupon(wished).orElseThrow().putArray("meta_data");
    }

    /// Money goes back, of which no line is named.
    public synchronized void refund(String id, String amount) {
        order(id)
                .withArray("refunds")
                .addObject()
                .put("id", ++lastId)
                .put("reason", "one mug broken")
                .put("total", "-" + amount);
        changed(order(id));
    }

    /// Cancelled; a coupon's use is given back.
    public synchronized void cancel(String id) {
        order(id).put("status", "cancelled");
        for (var line : order(id).withArray("coupon_lines")) {
            coupon(line.path("code").asString())
                    .ifPresent(one -> one.put("usage_count", one.path("usage_count").asLong() - 1));
        }
        changed(order(id));
    }

    /// Deleted for good, of which no message is sent.
    public synchronized void erase(String id) {
        orders.remove(Long.valueOf(id));
    }

    /// The order as its messages and its API write it now.
    public synchronized String json(String id) {
        return order(id).toString();
    }

    /// The coupon of this code; its letters may be large or small.
    public synchronized Optional<ObjectNode> coupon(String code) {
        return coupons.values().stream()
                .filter(one -> one.path("code").asString().equalsIgnoreCase(code))
                .findFirst();
    }

    public synchronized List<ObjectNode> coupons() {
        return List.copyOf(coupons.values());
    }

    /// The order's net items as its shop prints them.
    public synchronized String netItems(String id) {
        return order(id).path("line_items").path(0).path("total").asString();
    }

    /// Orders by the time of their last change.
    synchronized List<ObjectNode> changedAfter(String time) {
        return orders.values().stream()
                .filter(one -> one.path("date_modified_gmt").asString().compareTo(time) > 0)
                .sorted(
                        Comparator.comparing(
                                (ObjectNode one) -> one.path("date_modified_gmt").asString()))
                .map(ObjectNode::deepCopy)
                .toList();
    }

    synchronized Optional<ObjectNode> find(long id) {
        return Optional.ofNullable(orders.get(id));
    }

    /// Makes a coupon of what was posted; empty when there is one of this code.
    synchronized Optional<ObjectNode> makeCoupon(ObjectNode wished) {
        String code = wished.path("code").asString().toLowerCase(Locale.ROOT);
        if (coupon(code).isPresent()) {
            return Optional.empty();
        }
        ObjectNode made =
                (ObjectNode)
                        Samples.json("store-samples/woocommerce/10-coupon-create-single-use.json")
                                .path("response")
                                .path("body")
                                .deepCopy();
        long id = ++lastId;
        for (String name : Set.copyOf(wished.propertyNames())) {
            made.set(name, wished.get(name));
        }
        made.put("id", id).put("code", code).put("usage_count", 0);
        coupons.put(id, made);
        return Optional.of(made);
    }

    synchronized Optional<ObjectNode> endCoupon(long id) {
        return Optional.ofNullable(coupons.remove(id));
    }

    private ObjectNode order(String id) {
        return Objects.requireNonNull(orders.get(Long.valueOf(id)), "no such order");
    }

    private BigDecimal use(ObjectNode order, String code) {
        ObjectNode coupon = coupon(code).orElseThrow(() -> new AssertionError("no " + code));
        coupon.put("usage_count", coupon.path("usage_count").asLong() + 1);
        BigDecimal amount = new BigDecimal(coupon.path("amount").asString());
        BigDecimal off =
                coupon.path("discount_type").asString().equals("percent")
                        ? cents(GOODS.multiply(amount).movePointLeft(2))
                        : amount;
        BigDecimal net = off.divide(TAX, 2, RoundingMode.HALF_UP);
        order.withArray("coupon_lines")
                .addObject()
                .put("id", ++lastId)
                .put("code", coupon.path("code").asString())
                .put("discount", net.stripTrailingZeros().toPlainString())
                .put("discount_tax", off.subtract(net).stripTrailingZeros().toPlainString());
        return off;
    }

    private static void price(ObjectNode order, BigDecimal off) {
        BigDecimal goods = GOODS.subtract(off);
        BigDecimal net = goods.divide(TAX, 2, RoundingMode.HALF_UP);
        BigDecimal tax = goods.subtract(net);
        ((ObjectNode) order.path("line_items").path(0))
                .put("subtotal", NET_GOODS.toPlainString())
                .put("total", net.toPlainString())
                .put("total_tax", tax.toPlainString());
        order.put("discount_total", NET_GOODS.subtract(net).toPlainString())
                .put("total", goods.add(SHIPPING).toPlainString())
                .put("total_tax", tax.add(SHIPPING_TAX).toPlainString());
    }

    private void changed(ObjectNode order) {
        order.put("date_modified_gmt", now());
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    }

    static ObjectNode object(byte[] body) {
        return (ObjectNode) JsonMapper.shared().readTree(new String(body, UTF_8));
    }
}
