package goodword.connector.calls;

import goodword.connector.Asked;
import goodword.connector.OrderPage;
import goodword.connector.OrderPage.Since;
import goodword.connector.Reading;
import goodword.connector.StoreAnswers;
import goodword.connector.StoreJson;
import goodword.connector.StoreNews;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads what an API answers about orders, by the dialect of its kind. Pure.
///
/// @param pageSize of a full page, after which there may be another
/// @param changes when each order of a page was changed, in the answer as it stands
public record OrderAnswers(
        StoreAnswers dialect, int pageSize, Function<Reply, Stream<Instant>> changes) {
    /// One order; empty when the answer is that there is none.
    public Optional<Reading<List<StoreNews>>> one(Reply reply) {
        return reply.isWell() ? Optional.of(dialect.readAnswer(reply.body())) : Optional.empty();
    }

    /// A page of orders that changed since.
    public Asked<OrderPage> page(Reply reply, Since since) {
        return Unreadable.orTold(dialect.readOrders(reply.body()))
                .then(
                        orders ->
                                latest(reply)
                                        .map(
                                                latest ->
                                                        OrderPage.of(
                                                                orders, since, latest, pageSize)));
    }

    /// The time of each of these orders in a field of its own.
    public static Stream<Instant> timesOf(List<StoreJson> orders, String field) {
        return orders.stream().map(order -> order.field(field).instant());
    }

    private Asked<Optional<Instant>> latest(Reply reply) {
        return Unreadable.orTold(Reading.of(() -> changes.apply(reply).max(Instant::compareTo)));
    }
}
