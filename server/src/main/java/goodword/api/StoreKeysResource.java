package goodword.api;

import goodword.access.Scope;
import goodword.connector.KeyField;
import goodword.connector.Reading;
import goodword.connector.StoreCalls;
import goodword.connector.StoreHookCalls.Kept;
import goodword.connector.Trouble;
import goodword.connector.calls.KeyIntake;
import goodword.connector.calls.KnownCalls;
import goodword.connector.calls.Opening;
import goodword.connector.generic.StoreKeysJson;
import goodword.connector.inbox.Access;
import goodword.connector.inbox.ConnectionId;
import goodword.connector.inbox.Keyring;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The keys by which a connected store is asked. They are tried before they are kept, and never
/// shown. Thread-safe.
@RestController
@RequestMapping("/v1/store-connections/{id}/keys")
public final class StoreKeysResource {
    private final Answers answers;
    private final KeyIntake intake;
    private final Keyring keyring;
    private final Set<String> names;

    public StoreKeysResource(Answers answers, KeyIntake intake, Keyring keyring, KnownCalls known) {
        this.answers = answers;
        this.intake = intake;
        this.keyring = keyring;
        this.names =
                known.all().stream()
                        .map(StoreCalls::keys)
                        .flatMap(fields -> fields.stream().map(KeyField::name))
                        .collect(Collectors.toUnmodifiableSet());
    }

    record AccessView(
            Instant keysAt,
            @Nullable Instant answeredAt,
            @Nullable String troubleCode,
            @Nullable String troubleWhy,
            @Nullable Instant troubleSince) {
        static AccessView of(Access access) {
            Trouble trouble = access.trouble();
            return new AccessView(
                    access.keysAt(),
                    access.answeredAt(),
                    trouble == null ? null : trouble.code(),
                    trouble == null ? null : trouble.why(),
                    access.troubleSince());
        }
    }

    /// @param hooks how many of the store's messages to us are set up; absent where that is done in
    ///   the store by hand
    record OpenedView(
            @Nullable String storeName, @Nullable String currency, @Nullable Integer hooks) {}

    /// How the store is reached.
    @GetMapping
    @Needs(Scope.STORES_READ)
    ResponseEntity<Object> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return keyring.access(caller.shop())
                .filter(access -> access.connection().toString().equals(id))
                .<ResponseEntity<Object>>map(access -> ResponseEntity.ok(AccessView.of(access)))
                .orElseGet(Problem::notFound);
    }

    /// Tries keys, and keeps them if they open the store.
    @PutMapping
    @Needs(Scope.STORES_WRITE)
    ResponseEntity<Object> put(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestBody byte[] body) {
        return switch (StoreKeysJson.read(body, names)) {
            case Reading.Refused<StoreKeysJson.Wanted> refused -> Problem.of(refused);
            case Reading.Read<StoreKeysJson.Wanted>(var wanted) ->
                    idOf(id).map(
                                    one ->
                                            answer(
                                                    intake.open(
                                                            caller.shop(),
                                                            one,
                                                            wanted.address(),
                                                            wanted.keys(),
                                                            caller.actor())))
                            .orElseGet(Problem::notFound);
        };
    }

    /// Forgets the keys: the store is asked nothing any more.
    @DeleteMapping
    @Needs(Scope.STORES_WRITE)
    ResponseEntity<Object> drop(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return answers.once(
                caller,
                new byte[0],
                () ->
                        idOf(id).filter(one -> keyring.drop(caller.shop(), one, caller.actor()))
                                .<ResponseEntity<Object>>map(
                                        _ -> ResponseEntity.noContent().build())
                                .orElseGet(Problem::notFound));
    }

    private static ResponseEntity<Object> answer(Opening opening) {
        return switch (opening) {
            case Opening.Opened(var look, var kept) ->
                    ResponseEntity.ok(
                            new OpenedView(
                                    look.name(),
                                    code(look.currency()),
                                    kept.map(StoreKeysResource::count).orElse(null)));
            case Opening.Closed(Trouble trouble) -> Problem.refused(trouble.code(), trouble.why());
            case Opening.KeyMissing(KeyField key) ->
                    Problem.of(
                            new Reading.Refused<>(
                                    "keys." + key.name(),
                                    "missing",
                                    "must be the %s, found under %s"
                                            .formatted(key.label(), key.where())));
            case Opening.NotAsked() ->
                    Problem.conflict(
                            "store_not_asked", "Stores of this kind are not asked for anything.");
            case Opening.NoConnection() -> Problem.notFound();
            case Opening.AnotherHasKeys() ->
                    Problem.conflict(
                            "another_has_keys",
                            "Another connection has keys. A shop is asked in one place: take the"
                                    + " keys away there first.");
        };
    }

    private static Integer count(Kept kept) {
        return kept.well() + kept.made() + kept.mended();
    }

    private static @Nullable String code(@Nullable Currency currency) {
        return currency == null ? null : currency.getCurrencyCode();
    }

    private static Optional<ConnectionId> idOf(String id) {
        return Id.of(id).map(ConnectionId::new);
    }
}
