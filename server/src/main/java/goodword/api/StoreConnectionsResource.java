package goodword.api;

import goodword.access.Scope;
import goodword.connector.Reading;
import goodword.connector.calls.HookKeeping;
import goodword.connector.generic.ConnectionJson;
import goodword.connector.generic.ConnectionJson.Wanted;
import goodword.connector.inbox.Connecting;
import goodword.connector.inbox.Connection;
import goodword.connector.inbox.ConnectionId;
import goodword.connector.inbox.ConnectionWish;
import goodword.connector.inbox.Connections;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The stores that send a shop their messages. A secret is shown in the answer to what made it, and
/// never again. Thread-safe.
@RestController
@RequestMapping("/v1/store-connections")
public final class StoreConnectionsResource {
    private static final byte[] NO_BODY = {};

    private final Answers answers;
    private final Connections connections;
    private final HookKeeping hookKeeping;
    private final Supplier<String> hooks;

    /// @param hooks the address of all hooks, to which a token is added
    public StoreConnectionsResource(
            Answers answers,
            Connections connections,
            HookKeeping hookKeeping,
            Supplier<String> hooks) {
        this.answers = answers;
        this.connections = connections;
        this.hookKeeping = hookKeeping;
        this.hooks = hooks;
    }

    record ConnectionView(
            String id,
            String kind,
            String name,
            @Nullable String address,
            String state,
            Instant createdAt,
            @Nullable Instant rotatedAt,
            @Nullable Instant previousUntil,
            @Nullable Instant lastMessageAt,
            long turnedAway,
            @Nullable Instant lastTurnedAwayAt,
            @Nullable String lastTurnedAwayWhy) {
        static ConnectionView of(Connection one) {
            return new ConnectionView(
                    one.id().toString(),
                    one.kind(),
                    one.name(),
                    one.address(),
                    one.state().word(),
                    one.createdAt(),
                    one.rotatedAt(),
                    one.previousUntil(),
                    one.lastMessageAt(),
                    one.turnedAway(),
                    one.lastTurnedAwayAt(),
                    one.lastTurnedAwayWhy());
        }
    }

    /// @param hook where the store sends its messages
    /// @param secret absent where the store makes it
    record ConnectedView(ConnectionView connection, String hook, @Nullable String secret) {}

    record RotatedView(ConnectionView connection, String secret) {}

    @GetMapping
    @Needs(Scope.STORES_READ)
    ResponseEntity<Object> list(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return ResponseEntity.ok(
                new PageView(
                        connections.list(caller.shop()).stream().map(ConnectionView::of).toList(),
                        null));
    }

    @GetMapping("/{id}")
    @Needs(Scope.STORES_READ)
    ResponseEntity<Object> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return view(caller, id);
    }

    @PostMapping
    @Needs(Scope.STORES_WRITE)
    ResponseEntity<Object> connect(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody byte[] body) {
        return answers.once(caller, body, () -> connected(caller, body));
    }

    private ResponseEntity<Object> connected(Caller caller, byte[] body) {
        return switch (ConnectionJson.read(body)) {
            case Reading.Refused<Wanted> refused -> Problem.of(refused);
            case Reading.Read<Wanted>(Wanted wanted) ->
                    answer(
                            connections.connect(
                                    caller.shop(),
                                    new ConnectionWish(
                                            wanted.kind(), wanted.name(), wanted.address()),
                                    caller.actor()));
        };
    }

    private ResponseEntity<Object> answer(Connecting connecting) {
        return switch (connecting) {
            case Connecting.UnknownKind(var known) ->
                    Problem.of(
                            new Reading.Refused<>(
                                    "kind",
                                    "not_a_choice",
                                    "must be one of " + String.join(", ", known)));
            case Connecting.Connected(var connection, var token, var secret) ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .body(
                                    new ConnectedView(
                                            ConnectionView.of(connection),
                                            hooks.get() + token,
                                            secret.isEmpty() ? null : secret));
        };
    }

    /// Makes another secret; for a day the one before holds as well.
    @PostMapping("/{id}/rotate")
    @Needs(Scope.STORES_WRITE)
    ResponseEntity<Object> rotate(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return answers.once(
                caller,
                NO_BODY,
                () ->
                        idOf(id).flatMap(
                                        one ->
                                                connections.rotate(
                                                        caller.shop(), one, caller.actor()))
                                .<ResponseEntity<Object>>map(
                                        rotated ->
                                                ResponseEntity.ok(
                                                        new RotatedView(
                                                                ConnectionView.of(
                                                                        rotated.connection()),
                                                                rotated.secret())))
                                .orElseGet(() -> notRotated(caller, id)));
    }

    private ResponseEntity<Object> notRotated(Caller caller, String id) {
        if (isOver(caller, id)) {
            return over();
        }
        boolean known = idOf(id).flatMap(one -> connections.find(caller.shop(), one)).isPresent();
        return known
                ? Problem.conflict(
                        "secret_is_theirs",
                        "This store makes the secret itself. Hand the new one in with its keys.")
                : Problem.notFound();
    }

    /// Keeps what comes, and works it later.
    @PostMapping("/{id}/pause")
    @Needs(Scope.STORES_WRITE)
    ResponseEntity<Object> pause(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return moved(caller, id, one -> connections.pause(caller.shop(), one, caller.actor()));
    }

    @PostMapping("/{id}/resume")
    @Needs(Scope.STORES_WRITE)
    ResponseEntity<Object> resume(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return moved(caller, id, one -> connections.resume(caller.shop(), one, caller.actor()));
    }

    /// Ends it for good.
    @DeleteMapping("/{id}")
    @Needs(Scope.STORES_WRITE)
    ResponseEntity<Object> disconnect(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        idOf(id).ifPresent(one -> hookKeeping.drop(caller.shop(), one));
        return answers.once(
                caller,
                NO_BODY,
                () -> {
                    idOf(id).ifPresent(
                                    one ->
                                            connections.disconnect(
                                                    caller.shop(), one, caller.actor()));
                    return view(caller, id).getStatusCode().is2xxSuccessful()
                            ? ResponseEntity.noContent().build()
                            : Problem.notFound();
                });
    }

    /// Paused twice is paused: only what is over cannot be moved.
    private ResponseEntity<Object> moved(Caller caller, String id, Predicate<ConnectionId> move) {
        return answers.once(
                caller,
                NO_BODY,
                () -> {
                    boolean moved = idOf(id).filter(move).isPresent();
                    return moved || !isOver(caller, id) ? view(caller, id) : over();
                });
    }

    private boolean isOver(Caller caller, String id) {
        return idOf(id).flatMap(one -> connections.find(caller.shop(), one))
                .filter(one -> one.state() == Connection.State.DISCONNECTED)
                .isPresent();
    }

    private static ResponseEntity<Object> over() {
        return Problem.conflict("disconnected", "This connection is over. Make another one.");
    }

    private ResponseEntity<Object> view(Caller caller, String id) {
        return idOf(id).flatMap(one -> connections.find(caller.shop(), one))
                .<ResponseEntity<Object>>map(one -> ResponseEntity.ok(ConnectionView.of(one)))
                .orElseGet(Problem::notFound);
    }

    private static Optional<ConnectionId> idOf(String id) {
        return Id.of(id).map(ConnectionId::new);
    }
}
