package goodword.admin;

import goodword.connector.StoreAbility;
import goodword.connector.StoreCalls;
import goodword.connector.inbox.Access;
import goodword.connector.inbox.Connection;
import goodword.connector.inbox.Connection.State;
import goodword.platform.tenancy.ShopId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the connected store cannot do with what a program may promise, in sentences.
///
/// @param credit why there is no store credit; empty where there is
/// @param most why a friend's percentage has no upper limit; empty where it has
public record StoreLimits(String credit, String most) {
    /// Where no store is connected, or nobody knows what it can do.
    public static final StoreLimits NONE = new StoreLimits("", "");

    /// Those of the store that is asked for coupons, else of any that is connected.
    static StoreLimits of(StoreTools tools, ShopId shop) {
        Optional<Access> access = tools.keyring().access(shop);
        return tools.connections().list(shop).stream()
                .filter(one -> one.state() != State.DISCONNECTED)
                .min(Comparator.comparing(one -> !isOf(access, one)))
                .flatMap(one -> tools.calls().find(one.kind()))
                .map(StoreLimits::of)
                .orElse(NONE);
    }

    static StoreLimits of(StoreCalls calls) {
        String kind = StoreKind.nameOf(calls.word());
        return new StoreLimits(
                calls.abilities().contains(StoreAbility.STORE_CREDIT)
                        ? ""
                        : credit(calls, kind) + ": pay by coupon, which gives no change.",
                calls.abilities().contains(StoreAbility.PERCENT_COUPON_WITH_MOST)
                        ? ""
                        : "“At most” is not kept at the checkout of " + kind + ".");
    }

    private static String credit(StoreCalls calls, String kind) {
        return calls.word().equals(StoreKind.SHOPIFY)
                ? "Goodword gives no credit in Shopify's own store credit"
                : kind + " keeps no store credit";
    }

    /// The sentences.
    public List<String> all() {
        return List.of(credit, most).stream().filter(one -> !one.isEmpty()).toList();
    }

    private static boolean isOf(Optional<Access> access, Connection connection) {
        return access.filter(one -> one.connection().equals(connection.id())).isPresent();
    }
}
