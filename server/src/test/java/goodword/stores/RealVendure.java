package goodword.stores;

import static goodword.stores.VendureSeed.input;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Vendure 3.7.3 on PostgreSQL, with `@goodword/vendure` in it.
final class RealVendure implements RealShop {
    private static final String ADMIN_PASSWORD = "for this bench alone";

    private final ShopFolder folder;
    private final ShopDatabase database;
    private final Map<String, String> environment;
    private final ShopCalls calls;
    private final Map<String, VendureSession> customers = new HashMap<>();
    private final VendureSession admin;
    private ShopProcess process;
    private final String adminKey;

    private RealVendure(ShopFolder folder, ShopDatabase database, Place place) {
        this.folder = folder;
        this.database = database;
        this.calls = ShopCalls.atFreePort();
        this.environment =
                new HashMap<>(
                        Map.of(
                                "PORT", Integer.toString(calls.base().getPort()),
                                "DB_PORT", Integer.toString(database.port()),
                                "DB_NAME", database.name(),
                                "DB_USER", database.user(),
                                "DB_PASSWORD", database.password(),
                                "ADMIN_PASSWORD", ADMIN_PASSWORD,
                                "VENDURE_DISABLE_TELEMETRY", "true"));
        environment.putAll(place.environment());
        this.process = start();
        this.admin = new VendureSession(calls, "admin-api");
        admin.ask(
                "mutation($p:String!){login(username:\"superadmin\",password:$p){"
                        + "...on ErrorResult{errorCode}}}",
                Map.of("p", ADMIN_PASSWORD));
        this.adminKey = new VendureSeed(admin).plant();
        Steps.say("vendure: a mug, a tax, a way to ship and to pay, and a key for Goodword");
    }

    static RealVendure open(Place place) {
        ShopFolder folder = ShopFolder.install("vendure", List.of());
        return new RealVendure(folder, ShopDatabase.fresh("vendure"), place);
    }

    @Override
    public String kind() {
        return "vendure";
    }

    @Override
    public URI address() {
        return calls.base();
    }

    @Override
    public String adminKey() {
        return adminKey;
    }

    @Override
    public void register(String email) {
        VendureSession session = new VendureSession(calls, "shop-api");
        session.ask(
                "mutation($i:RegisterCustomerInput!){registerCustomerAccount(input:$i){"
                        + "...on ErrorResult{errorCode message}}}",
                input(
                        Map.of(
                                "emailAddress", email,
                                "firstName", "Carol",
                                "lastName", "Customer",
                                "password", "correct horse")));
        session.ask(
                "mutation($u:String!){login(username:$u,password:\"correct horse\"){"
                        + "...on ErrorResult{errorCode message}}}",
                Map.of("u", email));
        customers.put(email, session);
    }

    @Override
    public void coupon(String code, long minor) {
        admin.ask(
                "mutation($i:CreatePromotionInput!){createPromotion(input:$i){"
                        + "...on ErrorResult{errorCode message}}}",
                input(
                        Map.of(
                                "enabled",
                                true,
                                "couponCode",
                                code,
                                "conditions",
                                List.of(),
                                "actions",
                                List.of(
                                        Map.of(
                                                "code",
                                                "order_fixed_discount",
                                                "arguments",
                                                List.of(
                                                        Map.of(
                                                                "name",
                                                                "discount",
                                                                "value",
                                                                Long.toString(minor))))),
                                "translations",
                                List.of(Map.of("languageCode", "en", "name", code)))));
    }

    @Override
    public String order(Basket basket) {
        VendureSession customer = customers.get(basket.email());
        VendureCheckout checkout =
                customer == null
                        ? new VendureCheckout(new VendureSession(calls, "shop-api"), true)
                        : new VendureCheckout(customer, false);
        return checkout.order(basket);
    }

    @Override
    public void pay(String order) {
        for (JsonNode payment : payments(order)) {
            admin.ask(
                    "mutation($id:ID!){settlePayment(id:$id){...on ErrorResult{errorCode message}}}",
                    Map.of("id", payment.path("id").asString()));
        }
    }

    @Override
    public void refund(String order, long minor) {
        String refund =
                admin.ask(
                                "mutation($i:RefundOrderInput!){refundOrder(input:$i){"
                                        + "...on Refund{id} ...on ErrorResult{errorCode message}}}",
                                input(
                                        Map.of(
                                                "paymentId",
                                                payments(order).get(0).path("id").asString(),
                                                "amount",
                                                minor,
                                                "reason",
                                                "one is broken",
                                                "lines",
                                                List.of(),
                                                "shipping",
                                                0,
                                                "adjustment",
                                                0)))
                        .at("/refundOrder/id")
                        .asString();
        admin.ask(
                "mutation($i:SettleRefundInput!){settleRefund(input:$i){"
                        + "...on ErrorResult{errorCode message}}}",
                input(Map.of("id", refund, "transactionId", "by hand")));
    }

    @Override
    public void cancel(String order) {
        admin.ask(
                "mutation($i:CancelOrderInput!){cancelOrder(input:$i){"
                        + "...on ErrorResult{errorCode message}}}",
                input(Map.of("orderId", order, "reason", "changed my mind")));
    }

    @Override
    public Figures figures(String order) {
        JsonNode told =
                admin.ask(
                                "query($id:ID!){order(id:$id){state subTotal totalWithTax"
                                        + " payments{refunds{total state}}}}",
                                Map.of("id", order))
                        .path("order");
        long refunded = 0;
        for (JsonNode payment : told.path("payments")) {
            for (JsonNode refund : payment.path("refunds")) {
                refunded += refund.path("total").asLong();
            }
        }
        return new Figures(
                told.path("state").asString(),
                told.path("subTotal").asLong(),
                told.path("totalWithTax").asLong(),
                refunded);
    }

    @Override
    public ShopDatabase database() {
        return database;
    }

    @Override
    public void restart() {
        process.kill();
        process = start();
    }

    /// Starts it again with a companion that sends there.
    void sendTo(Place place) {
        environment.putAll(place.environment());
        restart();
    }

    @Override
    public ShopProcess twin() {
        ShopCalls other = ShopCalls.atFreePort();
        Map<String, String> elsewhere = new HashMap<>(environment);
        elsewhere.put("PORT", Integer.toString(other.base().getPort()));
        return start("twin", other, elsewhere);
    }

    @Override
    public String said() {
        return folder.said("shop");
    }

    @Override
    public void close() {
        process.close();
    }

    private ShopProcess start() {
        return start("shop", calls, environment);
    }

    private ShopProcess start(String name, ShopCalls at, Map<String, String> with) {
        ShopProcess started =
                ShopProcess.start(
                        new ShopProcess.Order(
                                name, folder.path(), List.of("node", "shop.js"), with));
        started.awaitAnswer(at.base().resolve("health"));
        Steps.say("vendure: answers at %s", at.base());
        return started;
    }

    private JsonNode payments(String order) {
        return admin.ask("query($id:ID!){order(id:$id){payments{id}}}", Map.of("id", order))
                .at("/order/payments");
    }
}
