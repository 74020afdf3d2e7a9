package goodword.stores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a fresh Medusa needs before it can sell: a region with its tax, a way to ship and to pay,
/// and a mug.
record MedusaSeed(MedusaOffice office) {
    /// What a storefront has to know.
    record Storefront(String publishableKey, String region, String shipping, String mug) {}

    Storefront plant() {
        String region =
                id(
                        "region",
                        post(
                                "admin/regions",
                                Map.of(
                                        "name",
                                        "Europe",
                                        "currency_code",
                                        "eur",
                                        "countries",
                                        List.of("de"),
                                        "payment_providers",
                                        List.of("pp_system_default"))));
        post(
                "admin/tax-regions",
                Map.of(
                        "country_code",
                        "de",
                        "provider_id",
                        "tp_system",
                        "default_tax_rate",
                        Map.of("rate", 19, "name", "VAT", "code", "vat")));
        String channel = first("admin/sales-channels", "sales_channels").path("id").asString();
        String profile =
                first("admin/shipping-profiles", "shipping_profiles").path("id").asString();
        return new Storefront(
                first("admin/api-keys?type=publishable", "api_keys").path("token").asString(),
                region,
                shipping(channel, profile),
                mug(channel, profile));
    }

    private String shipping(String channel, String profile) {
        String place =
                id(
                        "stock_location",
                        post(
                                "admin/stock-locations",
                                Map.of(
                                        "name",
                                        "Here",
                                        "address",
                                        Map.of(
                                                "address_1", "Here 1",
                                                "city", "Berlin",
                                                "country_code", "de"))));
        String at = "admin/stock-locations/" + place;
        post(at + "/fulfillment-providers", Map.of("add", List.of("manual_manual")));
        post(at + "/sales-channels", Map.of("add", List.of(channel)));
        String parcels =
                post(
                                at + "/fulfillment-sets?fields=*fulfillment_sets",
                                Map.of("name", "Parcels", "type", "shipping"))
                        .at("/stock_location/fulfillment_sets/0/id")
                        .asString();
        String zone =
                post(
                                "admin/fulfillment-sets/" + parcels + "/service-zones",
                                Map.of(
                                        "name",
                                        "Germany",
                                        "geo_zones",
                                        List.of(Map.of("type", "country", "country_code", "de"))))
                        .at("/fulfillment_set/service_zones/0/id")
                        .asString();
        return id(
                "shipping_option",
                post(
                        "admin/shipping-options",
                        Map.of(
                                "name",
                                "Standard",
                                "service_zone_id",
                                zone,
                                "shipping_profile_id",
                                profile,
                                "provider_id",
                                "manual_manual",
                                "price_type",
                                "flat",
                                "type",
                                Map.of(
                                        "label", "Standard",
                                        "description", "By post",
                                        "code", "standard"),
                                "prices",
                                List.of(Map.of("currency_code", "eur", "amount", 5)),
                                "rules",
                                List.of(
                                        rule("enabled_in_store", "true"),
                                        rule("is_return", "false")))));
    }

    private String mug(String channel, String profile) {
        return post(
                        "admin/products",
                        Map.of(
                                "title",
                                "Mug",
                                "status",
                                "published",
                                "shipping_profile_id",
                                profile,
                                "sales_channels",
                                List.of(Map.of("id", channel)),
                                "options",
                                List.of(Map.of("title", "Size", "values", List.of("L"))),
                                "variants",
                                List.of(
                                        Map.of(
                                                "title",
                                                "L",
                                                "sku",
                                                "MUG",
                                                "manage_inventory",
                                                false,
                                                "options",
                                                Map.of("Size", "L"),
                                                "prices",
                                                List.of(
                                                        Map.of(
                                                                "currency_code",
                                                                "eur",
                                                                "amount",
                                                                new BigDecimal("29.99")))))))
                .at("/product/variants/0/id")
                .asString();
    }

    private JsonNode post(String path, Object body) {
        return office.post(path, body);
    }

    private JsonNode first(String path, String list) {
        return office.get(path).path(list).path(0);
    }

    private static String id(String name, JsonNode answer) {
        return answer.path(name).path("id").asString();
    }

    private static Map<String, String> rule(String attribute, String value) {
        return Map.of("attribute", attribute, "operator", "eq", "value", value);
    }
}
