package goodword.stores;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The way of a basket through Medusa's checkout, as a storefront walks it.
///
/// @param buyer the headers of whoever buys
record MedusaCheckout(
        ShopCalls calls, Map<String, String> buyer, MedusaSeed.Storefront storefront) {
    /// Returns the order's id; it is authorized and not paid.
    String order(Basket basket) {
        String cart = id("cart", "store/carts", cart(basket));
        if (basket.coupon() != null) {
            calls.post(
                    "store/carts/" + cart + "/promotions",
                    buyer,
                    Map.of("promo_codes", List.of(basket.coupon())));
        }
        calls.post(
                "store/carts/" + cart + "/shipping-methods",
                buyer,
                Map.of("option_id", storefront.shipping()));
        String collection =
                id("payment_collection", "store/payment-collections", Map.of("cart_id", cart));
        calls.post(
                "store/payment-collections/" + collection + "/payment-sessions",
                buyer,
                Map.of("provider_id", "pp_system_default"));
        return id("order", "store/carts/" + cart + "/complete", Map.of());
    }

    private Map<String, Object> cart(Basket basket) {
        Map<String, Object> cart = new HashMap<>();
        cart.put("region_id", storefront.region());
        cart.put("email", basket.email());
        if (basket.code() != null) {
            cart.put("metadata", Map.of("goodword_ref", basket.code()));
        }
        cart.put(
                "items",
                List.of(Map.of("variant_id", storefront.mug(), "quantity", basket.mugs())));
        cart.put(
                "shipping_address",
                Map.of(
                        "first_name", "Bob",
                        "last_name", "Friend",
                        "address_1", "Hauptstr. 1",
                        "postal_code", "10115",
                        "city", "Berlin",
                        "country_code", "de"));
        return cart;
    }

    private String id(String name, String path, Object body) {
        return calls.post(path, buyer, body).path(name).path("id").asString();
    }
}
