package goodword.connector.inbox;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.conversion.Rooms;
import goodword.platform.tenancy.ShopId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What stores' platforms ask for the sake of privacy, until staff have answered. Thread-safe.
public final class PrivacyRequests {
    private final Rooms rooms;
    private final AuditLog audit;
    private final PrivacyTable table;

    public PrivacyRequests(Rooms rooms, AuditLog audit) {
        this.rooms = rooms;
        this.audit = audit;
        this.table = new PrivacyTable(rooms.database().sql());
    }

    /// Those that came through a connection, the open ones first; at most a hundred.
    public List<PrivacyRequest> of(ShopId shop, ConnectionId connection) {
        return rooms.database().inShop(shop, () -> table.list(shop, connection));
    }

    /// The connections through which came what nobody has answered, the most urgent first.
    public List<ConnectionId> waiting(ShopId shop) {
        return rooms.database().inShop(shop, () -> table.waiting(shop));
    }

    /// Notes that staff have answered. False when somebody did before, or there is no such request.
    public boolean answered(ShopId shop, UUID request, Actor actor) {
        return rooms.database()
                .inShop(
                        shop,
                        () -> {
                            boolean first = table.answer(shop, request, rooms.clock().instant());
                            if (first) {
                                audit.append(
                                        shop,
                                        Decision.of(
                                                actor,
                                                "store.privacy_answered",
                                                "request " + request,
                                                Map.of()),
                                        rooms.clock().instant());
                            }
                            return first;
                        });
    }
}
