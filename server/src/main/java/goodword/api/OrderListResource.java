package goodword.api;

import goodword.access.Scope;
import goodword.conversion.Rooms;
import goodword.order.OrderFacts;
import goodword.order.OrderState;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The orders of a shop, page by page. Thread-safe.
@RestController
public final class OrderListResource {
    private static final Set<OrderState> STATES =
            EnumSet.complementOf(EnumSet.of(OrderState.ANNOUNCED));

    private final Rooms rooms;

    public OrderListResource(Rooms rooms) {
        this.rooms = rooms;
    }

    /// @param net items after discount less what was refunded
    record OrderRow(
            String orderId,
            String state,
            Instant placedAt,
            @Nullable Instant paidAt,
            String customerId,
            String currency,
            String items,
            String discount,
            String grand,
            String net,
            boolean test) {
        static OrderRow of(OrderFacts order) {
            return new OrderRow(
                    order.externalId(),
                    order.state().name().toLowerCase(Locale.ROOT),
                    order.placedAt(),
                    order.paidAt(),
                    order.person().toString(),
                    order.totals().currency().getCurrencyCode(),
                    order.totals().items().toMajor(),
                    order.totals().discount().toMajor(),
                    order.totals().grand().toMajor(),
                    order.net().toMajor(),
                    order.test());
        }
    }

    @GetMapping("/v1/orders")
    @Needs(Scope.ORDERS_READ)
    ResponseEntity<Object> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam Map<String, String> query) {
        return Query.page(
                query,
                Set.of("state"),
                asked -> page(caller.shop(), asked.choice("state", STATES), asked.paging()));
    }

    private PageView page(ShopId shop, @Nullable OrderState state, Paging paging) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                PageView.of(
                                        rooms.orders().page(shop, state, paging),
                                        paging,
                                        one -> new Place(one.placedAt(), one.id().value()),
                                        OrderRow::of));
    }
}
