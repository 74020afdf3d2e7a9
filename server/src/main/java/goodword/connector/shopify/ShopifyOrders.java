package goodword.connector.shopify;

import goodword.connector.Asked;
import goodword.connector.Asked.Refused;
import goodword.connector.Asked.Told;
import goodword.connector.Field;
import goodword.connector.OrderPage;
import goodword.connector.OrderPage.Since;
import goodword.connector.Reading;
import goodword.connector.Store;
import goodword.connector.StoreJson;
import goodword.connector.StoreNews;
import goodword.connector.Trouble;
import goodword.connector.calls.Reply;
import goodword.connector.calls.Unreadable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The orders of a shop: which of them changed is asked by GraphQL, each is read whole as a webhook
/// would write it. Thread-safe.
final class ShopifyOrders {
    private static final String CHANGED =
            "query($q:String!,$after:String){orders(first:"
                    + ShopifyApi.ORDERS_MAX
                    + ",after:$after,query:$q,sortKey:UPDATED_AT){pageInfo{hasNextPage endCursor}"
                    + " nodes{legacyResourceId updatedAt}}}";

    private static final Trouble NOT_SHOWN =
            new Trouble(
                    "not_shown",
                    "Shopify does not show an order. If it is older than 60 days, give the app the"
                            + " scope read_all_orders; if it was deleted, refuse its reward.");

    private final ShopifyApi line;

    ShopifyOrders(ShopifyApi line) {
        this.line = line;
    }

    /// Which orders changed, those first that changed first.
    ///
    /// @param end behind which the next page begins; absent on the last
    private record Listed(List<Change> changes, @Nullable String end) {
        static final Listed NONE = new Listed(List.of(), null);

        static Listed read(Reply reply) {
            StoreJson orders = ShopifyApi.answer(reply).object("orders");
            StoreJson info = orders.object("pageInfo");
            return new Listed(
                    orders.list("nodes").stream().map(Change::read).toList(),
                    info.isTrue("hasNextPage") ? info.field("endCursor").longLine() : null);
        }

        List<String> ids() {
            return changes.stream().map(Change::id).toList();
        }

        Optional<Instant> latest() {
            return changes.stream().map(Change::at).max(Instant::compareTo);
        }
    }

    private record Change(String id, Instant at) {
        static Change read(StoreJson node) {
            return new Change(
                    node.field("legacyResourceId").line(), node.field("updatedAt").instant());
        }
    }

    /// One order. To be deleted and to be too old to be shown look the same, and only the first
    /// might take a reward back: so one that is not shown is never told as gone, and its reward
    /// waits for a person.
    Asked<Optional<Reading<List<StoreNews>>>> one(Store store, String id) {
        return whole(store, List.of(id))
                .then(
                        found ->
                                found.containsKey(id)
                                        ? new Told<>(Optional.ofNullable(found.get(id)))
                                        : new Refused<>(NOT_SHOWN));
    }

    Asked<OrderPage> changed(Store store, Since since) {
        return listed(store, since).then(listed -> page(store, since, listed));
    }

    private Asked<OrderPage> page(Store store, Since since, Listed listed) {
        return listed.changes().isEmpty()
                ? new Told<>(new OrderPage(List.of(), Optional.empty(), Optional.empty()))
                : whole(store, listed.ids())
                        .map(
                                found ->
                                        OrderPage.of(
                                                listed.ids().stream()
                                                        .map(id -> shown(found, id))
                                                        .toList(),
                                                since,
                                                listed.latest(),
                                                ShopifyApi.ORDERS_MAX));
    }

    /// Pages have no numbers here: whoever wants a later one of the same second walks there.
    private Asked<Listed> listed(Store store, Since since) {
        Asked<Listed> listed = listed(store, since.from(), null);
        for (int page = 1; page < since.page(); page++) {
            listed =
                    listed.then(
                            before ->
                                    before.end() == null
                                            ? new Told<>(Listed.NONE)
                                            : listed(store, since.from(), before.end()));
        }
        return listed;
    }

    private Asked<Listed> listed(Store store, Instant from, @Nullable String after) {
        ObjectNode variables =
                JsonNodeFactory.instance
                        .objectNode()
                        .put(
                                "q",
                                "updated_at:>='%s'".formatted(from.truncatedTo(ChronoUnit.SECONDS)))
                        .put("after", after);
        return line.read(store, CHANGED, variables)
                .then(reply -> Unreadable.orTold(Reading.of(() -> Listed.read(reply))));
    }

    private Asked<Map<String, Reading<List<StoreNews>>>> whole(Store store, List<String> ids) {
        return line.orders(store, ids)
                .then(reply -> Unreadable.orTold(Reading.of(() -> byId(reply, ids))));
    }

    private static Map<String, Reading<List<StoreNews>>> byId(Reply reply, List<String> ids) {
        StoreJson answer = StoreJson.parse(reply.body());
        if (!answer.has("orders")) {
            throw answer.itself().refusal("missing", "does not hold orders");
        }
        Map<String, Reading<List<StoreNews>>> found = new HashMap<>();
        for (StoreJson order : answer.list("orders")) {
            Field id = order.field("id");
            if (!ids.contains(id.line())) {
                throw id.refusal("not_asked", "is of an order that was not asked for");
            }
            found.put(id.line(), Shopify.readOrder(order));
        }
        return found;
    }

    /// One that is listed and not shown is counted as unread, not passed over.
    private static Reading<List<StoreNews>> shown(
            Map<String, Reading<List<StoreNews>>> found, String id) {
        return found.getOrDefault(
                id,
                new Reading.Refused<>(
                        "", "missing", "order %s: is listed and not shown".formatted(id)));
    }
}
