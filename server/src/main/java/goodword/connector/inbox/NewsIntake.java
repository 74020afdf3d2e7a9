package goodword.connector.inbox;

import goodword.access.Actor;
import goodword.connector.StoreNews;
import goodword.conversion.AdjustmentJourney;
import goodword.conversion.ErasureJourney;
import goodword.conversion.OrderJourney;
import goodword.conversion.Rooms;
import goodword.person.CustomerRef;
import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import java.util.List;
import java.util.Optional;

/// Walks the journeys with what a store's message says, in the caller's transaction. Thread-safe.
public final class NewsIntake {
    private final Rooms rooms;
    private final OrderJourney orders;
    private final AdjustmentJourney adjustments;
    private final ErasureJourney erasure;

    public NewsIntake(
            Rooms rooms,
            OrderJourney orders,
            AdjustmentJourney adjustments,
            ErasureJourney erasure) {
        this.rooms = rooms;
        this.orders = orders;
        this.adjustments = adjustments;
        this.erasure = erasure;
    }

    /// Takes all of it or nothing.
    Verdict take(ShopId shop, ConnectionId connection, List<StoreNews> news) {
        if (news.stream().anyMatch(StoreNews.OrderHint.class::isInstance)) {
            return Verdict.refused(
                    "cannot_be_read_yet",
                    "says only that an order changed, and Goodword cannot ask this store how");
        }
        for (StoreNews one : news) {
            take(shop, connection, one);
        }
        return news.stream().allMatch(StoreNews.Nothing.class::isInstance)
                ? Verdict.ignored(whyOf(news))
                : Verdict.done();
    }

    private void take(ShopId shop, ConnectionId connection, StoreNews news) {
        switch (news) {
            case StoreNews.OrderNow(var order) -> orders.take(shop, order);
            case StoreNews.RefundNow(var order, var refund) ->
                    adjustments.refund(shop, order, refund);
            case StoreNews.DisputeNow(var order, var dispute) ->
                    adjustments.dispute(shop, order, dispute);
            case StoreNews.CustomerNow(var customer) ->
                    rooms.persons().identify(shop, List.of(customer), rooms.clock().instant());
            case StoreNews.CustomerErased(var customer) ->
                    personOf(shop, customer).ifPresent(person -> erase(shop, person, connection));
            case StoreNews.OrderHint _, StoreNews.Nothing _ -> {}
        }
    }

    private void erase(ShopId shop, PersonId person, ConnectionId connection) {
        erasure.erase(shop, person, Actor.machine("connection " + connection));
    }

    /// Nobody is made known only to be forgotten.
    private Optional<PersonId> personOf(ShopId shop, CustomerRef customer) {
        return Optional.ofNullable(customer.externalId())
                .flatMap(id -> rooms.persons().ofCustomerId(shop, id))
                .or(
                        () ->
                                Optional.ofNullable(customer.email())
                                        .flatMap(email -> rooms.persons().ofEmail(shop, email)));
    }

    private static String whyOf(List<StoreNews> news) {
        return news.stream()
                .filter(StoreNews.Nothing.class::isInstance)
                .map(one -> ((StoreNews.Nothing) one).why())
                .findFirst()
                .orElse("says nothing");
    }
}
