package goodword.stores;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Medusa 2.21.2 on PostgreSQL, with `@goodword/medusa` in it.
final class RealMedusa implements RealShop {
    private static final String ADMIN_EMAIL = "admin@example.test";
    private static final String ADMIN_PASSWORD = "for this bench alone";
    private static final String PASSWORD = "correct horse";

    private final ShopFolder folder;
    private final ShopDatabase database;
    private final ShopCalls calls;
    private final Map<String, String> environment;
    private final Map<String, Map<String, String>> customers = new HashMap<>();
    private final MedusaOffice office;
    private final MedusaSeed.Storefront storefront;
    private ShopProcess process;

    private RealMedusa(ShopFolder folder, ShopDatabase database, Place place) {
        this.folder = folder;
        this.database = database;
        this.calls = ShopCalls.atFreePort();
        this.environment =
                Map.of(
                        "ADDRESS", calls.base().toString(),
                        "DATABASE_URL",
                                "postgres://%s:%s@127.0.0.1:%d/%s"
                                        .formatted(
                                                database.user(),
                                                database.password(),
                                                database.port(),
                                                database.name()),
                        "MEDUSA_DISABLE_TELEMETRY", "true",
                        "GOODWORD_HOOK_URL", place.hook().toString(),
                        "GOODWORD_SECRET", place.secret());
        medusa("migrate", List.of("db:migrate")).awaitEnd();
        Steps.say("medusa: its tables stand");
        medusa("user", List.of("user", "-e", ADMIN_EMAIL, "-p", ADMIN_PASSWORD)).awaitEnd();
        this.process = start();
        this.office = MedusaOffice.open(calls, ADMIN_EMAIL, ADMIN_PASSWORD);
        this.storefront = new MedusaSeed(office).plant();
        Steps.say("medusa: a mug, a tax, a way to ship and to pay, and a key for Goodword");
    }

    static RealMedusa open(Place place) {
        ShopFolder folder = ShopFolder.install("medusa", List.of("--legacy-peer-deps"));
        return new RealMedusa(folder, ShopDatabase.fresh("medusa"), place);
    }

    @Override
    public String kind() {
        return "medusa";
    }

    @Override
    public URI address() {
        return calls.base();
    }

    @Override
    public String adminKey() {
        return office.key();
    }

    @Override
    public void register(String email) {
        Map<String, String> identity = Map.of("email", email, "password", PASSWORD);
        String fresh =
                calls.post("auth/customer/emailpass/register", publishable(), identity)
                        .path("token")
                        .asString();
        calls.post(
                "store/customers",
                bearing(fresh),
                Map.of("email", email, "first_name", "Carol", "last_name", "Customer"));
        String token =
                calls.post("auth/customer/emailpass", publishable(), identity)
                        .path("token")
                        .asString();
        customers.put(email, bearing(token));
    }

    @Override
    public void coupon(String code, long minor) {
        office.post(
                "admin/promotions",
                Map.of(
                        "code",
                        code,
                        "type",
                        "standard",
                        "status",
                        "active",
                        "is_automatic",
                        false,
                        "application_method",
                        Map.of(
                                "type", "fixed",
                                "target_type", "order",
                                "value", BigDecimal.valueOf(minor, 2),
                                "currency_code", "eur",
                                "allocation", "across")));
    }

    @Override
    public String order(Basket basket) {
        Map<String, String> buyer = customers.getOrDefault(basket.email(), publishable());
        return new MedusaCheckout(calls, buyer, storefront).order(basket);
    }

    @Override
    public void pay(String order) {
        for (JsonNode payment : office.payments(order)) {
            office.post("admin/payments/" + payment.path("id").asString() + "/capture", Map.of());
        }
    }

    @Override
    public void refund(String order, long minor) {
        office.post(
                "admin/payments/" + office.payments(order).get(0).path("id").asString() + "/refund",
                Map.of("amount", BigDecimal.valueOf(minor, 2), "note", "one is broken"));
    }

    @Override
    public void cancel(String order) {
        office.post("admin/orders/" + order + "/cancel", Map.of());
    }

    @Override
    public Figures figures(String order) {
        return office.figures(order);
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

    @Override
    public ShopProcess twin() {
        return start("twin", ShopCalls.atFreePort());
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
        return start("shop", calls);
    }

    private ShopProcess start(String name, ShopCalls at) {
        String port = Integer.toString(at.base().getPort());
        ShopProcess started = medusa(name, List.of("start", "-H", "127.0.0.1", "-p", port));
        started.awaitAnswer(at.base().resolve("health"));
        Steps.say("medusa: answers at %s", at.base());
        return started;
    }

    private ShopProcess medusa(String name, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("node", "node_modules/.bin/medusa"));
        command.addAll(arguments);
        return ShopProcess.start(new ShopProcess.Order(name, folder.path(), command, environment));
    }

    private Map<String, String> publishable() {
        return Map.of("x-publishable-api-key", storefront.publishableKey());
    }

    private Map<String, String> bearing(String token) {
        return Map.of(
                "x-publishable-api-key",
                storefront.publishableKey(),
                "Authorization",
                "Bearer " + token);
    }
}
