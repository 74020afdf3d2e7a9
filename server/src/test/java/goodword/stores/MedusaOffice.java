package goodword.stores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Medusa's admin API, by the key that Goodword gets.
record MedusaOffice(ShopCalls calls, String key) {
    private static final String FIGURES =
            "status,total,item_subtotal,discount_subtotal,credit_line_total,*summary";

    /// Logs in and makes the key.
    static MedusaOffice open(ShopCalls calls, String email, String password) {
        String token =
                calls.post(
                                "auth/user/emailpass",
                                Map.of(),
                                Map.of("email", email, "password", password))
                        .path("token")
                        .asString();
        String key =
                calls.post(
                                "admin/api-keys",
                                Map.of("Authorization", "Bearer " + token),
                                Map.of("title", "goodword", "type", "secret"))
                        .at("/api_key/token")
                        .asString();
        return new MedusaOffice(calls, key);
    }

    JsonNode get(String path) {
        return calls.get(path, headers());
    }

    JsonNode post(String path, Object body) {
        return calls.post(path, headers(), body);
    }

    JsonNode payments(String order) {
        return get("admin/orders/" + order + "?fields=*payment_collections.payments")
                .at("/order/payment_collections/0/payments");
    }

    /// Before refunds, which Medusa takes off its total by a credit line.
    Figures figures(String order) {
        JsonNode told = get("admin/orders/" + order + "?fields=" + FIGURES).path("order");
        return new Figures(
                told.path("status").asString(),
                minor(major(told, "/item_subtotal").subtract(major(told, "/discount_subtotal"))),
                minor(major(told, "/total").add(major(told, "/credit_line_total"))),
                minor(major(told, "/summary/refunded_total")));
    }

    private Map<String, String> headers() {
        byte[] basic = (key + ":").getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic));
    }

    private static BigDecimal major(JsonNode order, String pointer) {
        return order.at(pointer).decimalValue();
    }

    private static long minor(BigDecimal major) {
        return major.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
