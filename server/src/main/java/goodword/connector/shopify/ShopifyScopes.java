package goodword.connector.shopify;

import goodword.connector.Asked;
import goodword.connector.Asked.Refused;
import goodword.connector.Asked.Told;
import goodword.connector.Reading;
import goodword.connector.Store;
import goodword.connector.StoreJson;
import goodword.connector.Trouble;
import goodword.connector.calls.Reply;
import goodword.connector.calls.Unreadable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/// What the shop allowed its app. Thread-safe.
final class ShopifyScopes {
    static final List<String> NEEDED = List.of("read_orders", "read_customers", "write_discounts");

    private static final String GRANTED = "{currentAppInstallation{accessScopes{handle}}}";

    private final ShopifyApi line;

    ShopifyScopes(ShopifyApi line) {
        this.line = line;
    }

    /// Nothing, or the scopes that are missing, by their names.
    Asked<Set<String>> needed(Store store) {
        return granted(store).then(ShopifyScopes::checked);
    }

    private Asked<Set<String>> granted(Store store) {
        return line.read(store, GRANTED, JsonNodeFactory.instance.objectNode())
                .then(reply -> Unreadable.orTold(Reading.of(() -> handles(reply))));
    }

    private static Set<String> handles(Reply reply) {
        StoreJson installation = ShopifyApi.answer(reply).object("currentAppInstallation");
        return installation.list("accessScopes").stream()
                .map(scope -> scope.field("handle").line())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Asked<Set<String>> checked(Set<String> granted) {
        List<String> missing = NEEDED.stream().filter(scope -> !isGranted(granted, scope)).toList();
        return missing.isEmpty()
                ? new Told<>(granted)
                : new Refused<>(
                        new Trouble(
                                "not_allowed",
                                "The app lacks the scope%s %s. Give it what it lacks in a new"
                                                .formatted(
                                                        missing.size() == 1 ? "" : "s",
                                                        String.join(", ", missing))
                                        + " version, and install that in the shop."));
    }

    /// Whoever may write may read.
    private static boolean isGranted(Set<String> granted, String scope) {
        return granted.contains(scope) || granted.contains(scope.replace("read_", "write_"));
    }
}
