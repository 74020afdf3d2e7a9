package goodword.connector.magento;

import goodword.connector.Asked;
import goodword.connector.Asked.Refused;
import goodword.connector.Asked.Told;
import goodword.connector.Field;
import goodword.connector.OrderPage;
import goodword.connector.OrderPage.Since;
import goodword.connector.Reading;
import goodword.connector.Store;
import goodword.connector.StoreAnswers;
import goodword.connector.StoreJson;
import goodword.connector.StoreNews;
import goodword.connector.Trouble;
import goodword.connector.calls.Reply;
import goodword.connector.calls.Unreadable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Orders of Magento with their credit memos, which stand in a list of their own: first the orders
/// are read and then their memos, so that a refund which an order counts is among them.
/// Thread-safe.
final class MagentoOrders {
    private static final int PAGE = 100;
    private static final int MEMO_PAGES_MAX = 100;

    private final MagentoApi line;

    MagentoOrders(MagentoApi line) {
        this.line = line;
    }

    /// One order; empty when there is none of this id.
    Asked<Optional<Reading<List<StoreNews>>>> one(Store store, String id) {
        Map<String, String> fields = Map.of("fields", MagentoOrder.FIELDS);
        return line.get(store, "orders/" + id, fields)
                .then(
                        reply ->
                                reply.status() == 404
                                        ? new Told<>(Optional.empty())
                                        : told(reply).then(order -> one(store, id, order)));
    }

    private Asked<Optional<Reading<List<StoreNews>>>> one(Store store, String id, StoreJson order) {
        return memos(store, List.of(id)).map(memos -> Optional.of(read(order, memos)));
    }

    /// A page of those that changed since. Times of one second are told apart by the orders' ids.
    Asked<OrderPage> changed(Store store, Since since) {
        String from = since.from().truncatedTo(ChronoUnit.SECONDS).toString();
        Search search =
                Search.of(MagentoOrder.FIELDS, PAGE, since.page())
                        .where("updated_at", "gteq", from.replace('T', ' ').replace("Z", ""))
                        .inOrderOf("updated_at", "entity_id");
        return line.search(store, "orders", search)
                .then(found -> memos(store, ids(found)).then(memos -> page(found, memos, since)));
    }

    private static Asked<OrderPage> page(
            Found found, Map<String, List<StoreJson>> memos, Since since) {
        return Unreadable.orTold(Reading.of(() -> latest(found)))
                .map(latest -> page(found, memos, since, latest));
    }

    private static OrderPage page(
            Found found,
            Map<String, List<StoreJson>> memos,
            Since since,
            Optional<Instant> latest) {
        List<Reading<List<StoreNews>>> orders =
                found.items().stream().map(order -> read(order, memos)).toList();
        return new OrderPage(
                orders,
                found.isLast(since.page(), PAGE) ? Optional.empty() : latest.map(since::after),
                latest);
    }

    private static Optional<Instant> latest(Found found) {
        return found.items().stream()
                .map(order -> MagentoTime.of(order, "updated_at").instant())
                .max(Instant::compareTo);
    }

    private static Reading<List<StoreNews>> read(
            StoreJson order, Map<String, List<StoreJson>> memos) {
        return StoreAnswers.readOne(
                order.field("entity_id"),
                () ->
                        MagentoOrder.read(
                                order,
                                memos.getOrDefault(order.field("entity_id").line(), List.of())));
    }

    private static List<String> ids(Found found) {
        return found.items().stream()
                .map(order -> order.field("entity_id").text())
                .filter(Objects::nonNull)
                .filter(Field::isWhole)
                .toList();
    }

    /// All memos of these orders, by the order's id.
    private Asked<Map<String, List<StoreJson>>> memos(Store store, List<String> orders) {
        if (orders.isEmpty()) {
            return new Told<>(Map.of());
        }
        return allMemos(store, orders)
                .then(memos -> Unreadable.orTold(Reading.of(() -> byOrder(memos))));
    }

    private static Map<String, List<StoreJson>> byOrder(List<StoreJson> memos) {
        return memos.stream().collect(Collectors.groupingBy(memo -> memo.field("order_id").line()));
    }

    private Asked<List<StoreJson>> allMemos(Store store, List<String> orders) {
        List<StoreJson> memos = new ArrayList<>();
        for (int page = 1; page <= MEMO_PAGES_MAX; page++) {
            Search search =
                    Search.of(MagentoMemo.FIELDS, PAGE, page)
                            .where("order_id", "in", String.join(",", orders))
                            .inOrderOf("entity_id");
            Asked<Found> asked = line.search(store, "creditmemos", search);
            if (!(asked instanceof Told<Found>(Found found))) {
                return asked.map(Found::items);
            }
            memos.addAll(found.items());
            if (found.isLast(page, PAGE)) {
                return new Told<>(memos);
            }
        }
        return new Refused<>(
                new Trouble("unreadable", "The store tells more credit memos than can be."));
    }

    private static Asked<StoreJson> told(Reply reply) {
        return reply.isWell()
                ? Unreadable.orTold(Reading.of(() -> StoreJson.parse(reply.body())))
                : new Refused<>(MagentoTrouble.SIGNATURE);
    }
}
