package goodword.api;

import goodword.access.Scope;
import goodword.connector.Reading;
import goodword.connector.generic.InvitationJson;
import goodword.conversion.ErasureJourney;
import goodword.conversion.Rooms;
import goodword.person.CustomerRef;
import goodword.person.Identified;
import goodword.person.Person;
import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// People as the shop told of them. No address is ever given back. Thread-safe.
@RestController
@RequestMapping("/v1/customers")
public final class CustomersResource {
    private final Answers answers;
    private final Rooms rooms;
    private final ErasureJourney erasure;

    public CustomersResource(Answers answers, Rooms rooms, ErasureJourney erasure) {
        this.answers = answers;
        this.rooms = rooms;
        this.erasure = erasure;
    }

    /// @param customerId the store's own id; absent when it gave none, or the person was forgotten
    /// @param referrerId who brought them
    /// @param rootId who stands at the top of the chain; themselves when nobody brought them
    record CustomerView(
            String id,
            @Nullable String customerId,
            boolean advocate,
            @Nullable String referrerId,
            String rootId,
            int generation,
            long orders,
            long rewards) {}

    /// Makes a customer known: 201 when they were not, 200 when they were.
    @PostMapping
    @Needs(Scope.CUSTOMERS_WRITE)
    ResponseEntity<Object> know(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody byte[] body) {
        return answers.once(caller, body, () -> known(caller.shop(), body));
    }

    private ResponseEntity<Object> known(ShopId shop, byte[] body) {
        return switch (InvitationJson.readCustomer(body)) {
            case Reading.Refused<CustomerRef> refused -> Problem.of(refused);
            case Reading.Read<CustomerRef>(CustomerRef customer) ->
                    rooms.database().inShop(shop, () -> identified(shop, customer));
        };
    }

    private ResponseEntity<Object> identified(ShopId shop, CustomerRef customer) {
        Identified identified =
                rooms.persons()
                        .identify(shop, List.of(customer), rooms.clock().instant())
                        .getFirst();
        return ResponseEntity.status(identified.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(view(shop, identified.person()));
    }

    /// The customers with this id of the store: one or none.
    @GetMapping
    @Needs(Scope.CUSTOMERS_READ)
    ResponseEntity<Object> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam Map<String, String> query) {
        ShopId shop = caller.shop();
        return Query.answer(
                query,
                Set.of("customerId"),
                asked -> {
                    String customerId = asked.line("customerId");
                    return customerId == null
                            ? Problem.of(
                                    new Reading.Refused<>("customerId", "missing", "must be given"))
                            : ResponseEntity.ok(
                                    rooms.database().inShop(shop, () -> page(shop, customerId)));
                });
    }

    private PageView page(ShopId shop, String customerId) {
        return new PageView(
                rooms.persons().ofCustomerId(shop, customerId).stream()
                        .flatMap(id -> rooms.persons().find(shop, id).stream())
                        .map(person -> view(shop, person))
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    @Needs(Scope.CUSTOMERS_READ)
    ResponseEntity<Object> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        ShopId shop = caller.shop();
        return rooms.database()
                .inShop(shop, () -> person(shop, id).map(person -> view(shop, person)))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(Problem::notFound);
    }

    /// Forgets who a person is. What was decided about rewards stays.
    @DeleteMapping("/{id}")
    @Needs(Scope.CUSTOMERS_WRITE)
    ResponseEntity<Object> forget(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        return answers.once(caller, new byte[0], () -> forgotten(caller, id));
    }

    private ResponseEntity<Object> forgotten(Caller caller, String id) {
        ShopId shop = caller.shop();
        Optional<Person> person = rooms.database().inShop(shop, () -> person(shop, id));
        if (person.isEmpty()) {
            return Problem.notFound();
        }
        erasure.erase(shop, person.get().id(), caller.actor());
        return ResponseEntity.noContent().build();
    }

    private Optional<Person> person(ShopId shop, String id) {
        return Id.of(id).flatMap(one -> rooms.persons().find(shop, new PersonId(one)));
    }

    private CustomerView view(ShopId shop, Person person) {
        return new CustomerView(
                person.id().toString(),
                person.externalId(),
                rooms.advocates().find(shop, person.id()).isPresent(),
                person.referrer() == null ? null : person.referrer().toString(),
                person.root().toString(),
                person.generation(),
                rooms.orders().countOf(shop, person.id()),
                rooms.rewards().countOf(shop, person.id()));
    }
}
