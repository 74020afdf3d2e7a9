package goodword.connector.inbox;

import goodword.access.Actor;
import goodword.access.AuditLog;
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
    private final PrivacyIntake privacy;

    /// @param audit where it is noted that a store's platform ended a connection
    public NewsIntake(
            Rooms rooms,
            OrderJourney orders,
            AdjustmentJourney adjustments,
            ErasureJourney erasure,
            AuditLog audit) {
        this.rooms = rooms;
        this.orders = orders;
        this.adjustments = adjustments;
        this.erasure = erasure;
        this.privacy = new PrivacyIntake(rooms, audit);
    }

    /// Takes all of it or nothing.
    public Verdict take(ShopId shop, ConnectionId connection, List<StoreNews> news) {
        if (news.stream().anyMatch(StoreNews.OrderHint.class::isInstance)) {
            return Verdict.refused(
                    "cannot_be_read_yet",
                    "says only that an order changed; with the keys to the store's API"
                            + " Goodword can ask how");
        }
        learn(shop, connection, news);
        return news.stream().allMatch(StoreNews.Nothing.class::isInstance)
                ? Verdict.ignored(whyOf(news))
                : Verdict.done();
    }

    /// Whether anything of it about orders was new; what only points at an order is passed over.
    public boolean learn(ShopId shop, ConnectionId connection, List<StoreNews> news) {
        boolean learned = false;
        for (StoreNews one : news) {
            learned |= isNews(shop, connection, one);
        }
        return learned;
    }

    private boolean isNews(ShopId shop, ConnectionId connection, StoreNews news) {
        return switch (news) {
            case StoreNews.OrderNow(var order) -> !orders.take(shop, order).changes().isEmpty();
            case StoreNews.OrderGone(var order) -> adjustments.gone(shop, order);
            case StoreNews.RefundNow(var order, var refund) ->
                    adjustments.refund(shop, order, refund).isNews();
            case StoreNews.DisputeNow(var order, var dispute) ->
                    adjustments.dispute(shop, order, dispute).isNews();
            case StoreNews.CustomerNow(var customer) -> {
                rooms.persons().identify(shop, List.of(customer), rooms.clock().instant());
                yield false;
            }
            case StoreNews.CustomerErased(var customer) -> {
                personOf(shop, customer).ifPresent(person -> erase(shop, person, connection));
                yield false;
            }
            case StoreNews.CustomerAsks asks -> {
                privacy.asked(new Hook(shop, connection), asks, personOf(shop, asks.customer()));
                yield false;
            }
            case StoreNews.StoreForgotten _ -> {
                privacy.forgotten(new Hook(shop, connection));
                yield false;
            }
            case StoreNews.OrderHint _, StoreNews.Nothing _ -> false;
        };
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
