package goodword.connector.magento;

import goodword.connector.Reading;
import goodword.connector.StoreJson;
import goodword.connector.Trouble;
import goodword.connector.calls.Reply;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What Magento means when it says no. It answers 401 to keys that it does not know and to keys
/// that may not do something, and names in the body what is missing. Pure.
final class MagentoTrouble {
    /// How a request was signed is not taken, whatever it asked for.
    static final Trouble SIGNATURE =
            new Trouble(
                    Trouble.KEYS_REFUSED,
                    "Magento does not take how the request is signed. Copy all four keys again, and"
                            + " look whether the clocks of both machines are right.");

    private static final Trouble KEYS =
            new Trouble(
                    Trouble.KEYS_REFUSED,
                    "Magento does not take these keys. Copy all four again from System,"
                            + " Integrations, where the integration has to be active. If they are"
                            + " right, Magento may not know that it is reached over https: then the"
                            + " proxy in front of it has to say so (X-Forwarded-Proto).");

    private static final Pattern RESOURCES = Pattern.compile("[A-Za-z0-9_:, ]{1,200}");

    /// Where a permission stands in the tree under API.
    private static final Map<String, String> PLACES =
            Map.of(
                    "Magento_Sales::sales", "Sales",
                    "Magento_Sales::actions_view", "Sales, Operations, Orders, Actions, View",
                    "Magento_Sales::sales_creditmemo", "Sales, Operations, Credit Memos",
                    "Magento_Sales::creditmemo", "Sales, Operations, Orders, Actions, Credit Memos",
                    "Magento_SalesRule::quote", "Marketing, Promotions, Cart Price Rules",
                    "Magento_Backend::store", "Stores, Settings, All Stores",
                    "Magento_Customer::group", "Customers, Customer Groups");

    private MagentoTrouble() {}

    /// What a 401 or a 403 says; empty where it is not Magento that says it.
    static Optional<Trouble> ofKeys(Reply reply) {
        return switch (Reading.of(() -> resources(StoreJson.parse(reply.body())))) {
            case Reading.Refused<String> _ -> Optional.empty();
            case Reading.Read<String>(String missing) ->
                    Optional.of(missing.isEmpty() ? KEYS : missing(missing));
        };
    }

    private static String resources(StoreJson answer) {
        String named = answer.object("parameters").field("resources").text();
        return named != null && RESOURCES.matcher(named).matches() ? named : "";
    }

    private static Trouble missing(String resources) {
        String places =
                Arrays.stream(resources.split(","))
                        .map(String::strip)
                        .map(one -> "“%s” (%s)".formatted(PLACES.getOrDefault(one, one), one))
                        .collect(Collectors.joining(" or "));
        return new Trouble(
                "not_allowed",
                "The integration may not do this. In Magento open it under System, Integrations,"
                        + " tick %s under API, save, and reauthorize it.".formatted(places));
    }
}
