package goodword.admin;

import goodword.access.Permission;
import goodword.conversion.Rooms;
import goodword.order.OrderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What people call the orders of a page: their number where they have one, else the store's id;
/// nothing for those who may not see orders. Joins the running transaction.
final class OrderNames {
    private OrderNames() {}

    static Map<OrderId, String> of(Rooms rooms, Desk desk, Collection<OrderId> orders) {
        if (!desk.may(Permission.ORDERS_READ) || orders.isEmpty()) {
            return Map.of();
        }
        Map<OrderId, String> names = new HashMap<>(rooms.orders().externalIds(desk.shop(), orders));
        names.putAll(rooms.orders().numbersOf(desk.shop(), orders));
        return names;
    }
}
