package goodword.stores;

import java.util.List;
import java.util.Map;

/// What a fresh Vendure needs before it can sell: a country with its tax, a way to ship and to pay,
/// a mug, and a key for Goodword.
record VendureSeed(VendureSession admin) {
    /// Plants it and returns the key.
    String plant() {
        String country =
                id(
                        "mutation($i:CreateCountryInput!){it:createCountry(input:$i){id}}",
                        Map.of(
                                "code",
                                "DE",
                                "enabled",
                                true,
                                "translations",
                                List.of(Map.of("languageCode", "en", "name", "Germany"))));
        String zone =
                id(
                        "mutation($i:CreateZoneInput!){it:createZone(input:$i){id}}",
                        Map.of("name", "Europe", "memberIds", List.of(country)));
        admin.ask(
                "mutation($i:UpdateChannelInput!){updateChannel(input:$i){...on Channel{id}"
                        + " ...on ErrorResult{errorCode message}}}",
                input(
                        Map.of(
                                "id",
                                "1",
                                "defaultCurrencyCode",
                                "EUR",
                                "availableCurrencyCodes",
                                List.of("EUR"),
                                "pricesIncludeTax",
                                false,
                                "defaultTaxZoneId",
                                zone,
                                "defaultShippingZoneId",
                                zone)));
        waysToShipAndPay();
        mug(zone);
        return key();
    }

    private void waysToShipAndPay() {
        id(
                "mutation($i:CreateShippingMethodInput!){it:createShippingMethod(input:$i){id}}",
                Map.of(
                        "code",
                        "standard",
                        "fulfillmentHandler",
                        "manual-fulfillment",
                        "checker",
                        operation("default-shipping-eligibility-checker", "orderMinimum", "0"),
                        "calculator",
                        Map.of(
                                "code",
                                "default-shipping-calculator",
                                "arguments",
                                List.of(
                                        argument("rate", "500"),
                                        argument("includesTax", "auto"),
                                        argument("taxRate", "0"))),
                        "translations",
                        named("Standard")));
        id(
                "mutation($i:CreatePaymentMethodInput!){it:createPaymentMethod(input:$i){id}}",
                Map.of(
                        "code",
                        "by-hand",
                        "enabled",
                        true,
                        "handler",
                        operation("dummy-payment-handler", "automaticSettle", "false"),
                        "translations",
                        named("By hand")));
    }

    private void mug(String zone) {
        String tax =
                id(
                        "mutation($i:CreateTaxCategoryInput!){it:createTaxCategory(input:$i){id}}",
                        Map.of("name", "Standard", "isDefault", true));
        id(
                "mutation($i:CreateTaxRateInput!){it:createTaxRate(input:$i){id}}",
                Map.of(
                        "name",
                        "Standard",
                        "enabled",
                        true,
                        "value",
                        19,
                        "categoryId",
                        tax,
                        "zoneId",
                        zone));
        String product =
                id(
                        "mutation($i:CreateProductInput!){it:createProduct(input:$i){id}}",
                        Map.of(
                                "enabled",
                                true,
                                "translations",
                                List.of(
                                        Map.of(
                                                "languageCode", "en",
                                                "name", "Mug",
                                                "slug", "mug",
                                                "description", ""))));
        admin.ask(
                "mutation($i:[CreateProductVariantInput!]!){createProductVariants(input:$i){id}}",
                input(
                        List.of(
                                Map.of(
                                        "productId",
                                        product,
                                        "sku",
                                        "MUG",
                                        "price",
                                        2999,
                                        "stockOnHand",
                                        100_000,
                                        "taxCategoryId",
                                        tax,
                                        "translations",
                                        List.of(
                                                Map.of(
                                                        "languageCode", "en",
                                                        "name", "Mug"))))));
    }

    private String key() {
        String role =
                id(
                        "mutation($i:CreateRoleInput!){it:createRole(input:$i){id}}",
                        Map.of(
                                "code",
                                "goodword",
                                "description",
                                "Goodword",
                                "permissions",
                                List.of(
                                        "ReadOrder",
                                        "ReadCustomer",
                                        "ReadCustomerGroup",
                                        "CreateCustomerGroup",
                                        "UpdateCustomerGroup",
                                        "ReadPromotion",
                                        "CreatePromotion",
                                        "UpdatePromotion",
                                        "DeletePromotion")));
        return admin.ask(
                        "mutation($i:CreateApiKeyInput!){createApiKey(input:$i){apiKey}}",
                        input(
                                Map.of(
                                        "roleIds",
                                        List.of(role),
                                        "translations",
                                        List.of(Map.of("languageCode", "en", "name", "Goodword")))))
                .at("/createApiKey/apiKey")
                .asString();
    }

    private String id(String mutation, Map<String, ?> input) {
        return admin.ask(mutation, input(input)).at("/it/id").asString();
    }

    static Map<String, Object> input(Object value) {
        return Map.of("i", value);
    }

    private static List<Map<String, String>> named(String name) {
        return List.of(Map.of("languageCode", "en", "name", name, "description", ""));
    }

    private static Map<String, Object> operation(String code, String argument, String value) {
        return Map.of("code", code, "arguments", List.of(argument(argument, value)));
    }

    private static Map<String, String> argument(String name, String value) {
        return Map.of("name", name, "value", value);
    }
}
