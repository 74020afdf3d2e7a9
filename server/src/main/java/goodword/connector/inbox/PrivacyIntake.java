package goodword.connector.inbox;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.connector.StoreNews.CustomerAsks;
import goodword.conversion.Rooms;
import goodword.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Takes what a store's platform asks for the sake of privacy, in the caller's transaction.
/// Thread-safe.
final class PrivacyIntake {
    /// What Shopify and the law of the European Union give.
    private static final Duration ANSWERED_WITHIN = Duration.ofDays(30);

    private final Rooms rooms;
    private final AuditLog audit;
    private final PrivacyTable table;
    private final ConnectionTable connections;
    private final ForgettingTable forgetting;

    PrivacyIntake(Rooms rooms, AuditLog audit) {
        this.rooms = rooms;
        this.audit = audit;
        this.table = new PrivacyTable(rooms.database().sql());
        this.connections = new ConnectionTable(rooms.database().sql());
        this.forgetting = new ForgettingTable(rooms.database().sql());
    }

    /// A customer wants to know what is kept of them: somebody at the desk has to tell.
    void asked(Hook hook, CustomerAsks asks, Optional<PersonId> person) {
        String customer = asks.customer().externalId();
        table.insert(
                hook.shop(),
                request(
                        hook,
                        PrivacyRequest.Kind.CUSTOMER_DATA,
                        person,
                        Optional.ofNullable(customer).filter(_ -> person.isEmpty())),
                asks.request());
    }

    /// The store is to be forgotten: its connection ends, with its keys and the bodies of its
    /// messages. What the shop itself keeps of its customers is for a person to decide.
    void forgotten(Hook hook) {
        if (connections.disconnect(hook)) {
            String subject = "connection " + hook.connection();
            audit.append(
                    hook.shop(),
                    Decision.of(Actor.machine(subject), "store.disconnected", subject, Map.of()),
                    rooms.clock().instant());
        }
        forgetting.dropBodiesOf(hook);
        table.insert(
                hook.shop(),
                request(
                        hook,
                        PrivacyRequest.Kind.STORE_ERASURE,
                        Optional.empty(),
                        Optional.empty()),
                "store");
    }

    private PrivacyRequest request(
            Hook hook,
            PrivacyRequest.Kind kind,
            Optional<PersonId> person,
            Optional<String> customer) {
        Instant now = rooms.clock().instant();
        return new PrivacyRequest(
                rooms.chance().nextId(),
                hook.connection(),
                kind,
                person.orElse(null),
                customer.orElse(null),
                now,
                now.plus(ANSWERED_WITHIN),
                null);
    }
}
