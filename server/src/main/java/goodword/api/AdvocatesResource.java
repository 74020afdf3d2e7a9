package goodword.api;

import goodword.access.Scope;
import goodword.advocate.Advocate;
import goodword.connector.OrderRules;
import goodword.connector.Reading;
import goodword.connector.generic.InvitationJson;
import goodword.connector.generic.InvitationJson.Invitation;
import goodword.conversion.EnrolJourney;
import goodword.conversion.EnrolJourney.Candidate;
import goodword.conversion.EnrolJourney.Enrolled;
import goodword.conversion.Rooms;
import goodword.ledger.Ledger;
import goodword.person.PersonId;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.Link;
import goodword.sharing.Links;
import goodword.sharing.PageLinks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Customers become advocates and have a link to pass on. Thread-safe.
@RestController
@RequestMapping("/v1/advocates")
public final class AdvocatesResource {
    private final Answers answers;
    private final Rooms rooms;
    private final Ledger ledger;
    private final EnrolJourney enrolment;
    private final Links links;
    private final PageLinks pages;

    /// Where people find their way: friends' links and advocates' own pages.
    public record Ways(Links links, PageLinks pages) {}

    public AdvocatesResource(
            Answers answers, Rooms rooms, Ledger ledger, EnrolJourney enrolment, Ways ways) {
        this.answers = answers;
        this.rooms = rooms;
        this.ledger = ledger;
        this.enrolment = enrolment;
        this.links = ways.links();
        this.pages = ways.pages();
    }

    record EnrolledView(String id, String code, String link, String offerPage, String page) {}

    /// Makes a customer an advocate and answers with the code to pass on; again, with the same.
    @PostMapping
    @Needs(Scope.ADVOCATES_WRITE)
    ResponseEntity<Object> enrol(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody byte[] body) {
        return answers.once(caller, body, () -> enrolled(caller, body));
    }

    private ResponseEntity<Object> enrolled(Caller caller, byte[] body) {
        return switch (InvitationJson.read(body)) {
            case Reading.Refused<Invitation> refused -> Problem.of(refused);
            case Reading.Read<Invitation>(Invitation wanted) -> {
                String code = wanted.code();
                yield code != null && !OrderRules.isCode(code)
                        ? Problem.of(
                                new Reading.Refused<>(
                                        "code",
                                        "not_a_code",
                                        "must be 1 to 64 letters, digits, - and _"))
                        : enrolment
                                .enrol(caller.shop(), new Candidate(wanted.customer(), code))
                                .map(one -> created(caller.shop(), one))
                                .orElseGet(
                                        () ->
                                                Problem.conflict(
                                                        "code_taken",
                                                        "This code is another advocate's."));
            }
        };
    }

    private ResponseEntity<Object> created(ShopId shop, Enrolled enrolled) {
        Link link = links.of(shop, enrolled.person());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(
                        new EnrolledView(
                                enrolled.person().toString(),
                                enrolled.code(),
                                link.toString(),
                                link.offerPage(),
                                pageOf(shop, enrolled.person())));
    }

    @GetMapping
    @Needs(Scope.ADVOCATES_READ)
    ResponseEntity<Object> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam Map<String, String> query) {
        return Query.page(
                query,
                Set.of(),
                asked -> {
                    Paging paging = asked.paging();
                    return rooms.database()
                            .inShop(caller.shop(), () -> page(caller.shop(), paging));
                });
    }

    private PageView page(ShopId shop, Paging paging) {
        List<Advocate> found = rooms.advocates().page(shop, paging);
        List<PersonId> people = found.stream().map(Advocate::person).toList();
        Map<PersonId, String> codes = rooms.sharing().codesOf(shop, people);
        Map<PersonId, Link> linked = links.of(shop, people);
        Map<PersonId, String> paged = pages.of(shop, people);
        return PageView.of(
                found,
                paging,
                one -> new Place(one.joinedAt(), one.person().value()),
                one ->
                        AdvocateView.Row.of(
                                one,
                                codes.get(one.person()),
                                Objects.requireNonNull(linked.get(one.person())),
                                Objects.requireNonNull(paged.get(one.person()))));
    }

    @GetMapping("/{id}")
    @Needs(Scope.ADVOCATES_READ)
    ResponseEntity<Object> find(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id) {
        ShopId shop = caller.shop();
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                Id.of(id)
                                        .flatMap(
                                                one ->
                                                        rooms.advocates()
                                                                .find(shop, new PersonId(one)))
                                        .<ResponseEntity<Object>>map(
                                                one -> ResponseEntity.ok(view(shop, one)))
                                        .orElseGet(Problem::notFound));
    }

    private AdvocateView view(ShopId shop, Advocate advocate) {
        PersonId person = advocate.person();
        Optional<String> code =
                Optional.ofNullable(rooms.sharing().codesOf(shop, Set.of(person)).get(person));
        Link link = links.of(shop, person);
        return new AdvocateView(
                person.toString(),
                code.orElse(null),
                link.toString(),
                link.offerPage(),
                pageOf(shop, person),
                advocate.barred() ? "barred" : "active",
                advocate.joinedAt(),
                ledger.balancesOf(shop, person.value()).stream()
                        .map(AdvocateView.BalanceView::of)
                        .toList(),
                rooms.referrals().countByState(shop, person),
                rooms.rewards().countOf(shop, person));
    }

    private String pageOf(ShopId shop, PersonId advocate) {
        return pages.of(shop, advocate).orElseThrow();
    }
}
