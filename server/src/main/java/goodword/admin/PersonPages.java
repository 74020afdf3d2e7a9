package goodword.admin;

import goodword.access.Decision;
import goodword.access.Permission;
import goodword.advocate.Standing;
import goodword.conversion.EnrolJourney;
import goodword.conversion.ErasureJourney;
import goodword.conversion.Rooms;
import goodword.conversion.StandingJourney;
import goodword.ledger.Ledger;
import goodword.person.PersonId;
import goodword.person.Profile;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.Links;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One person: who they are, what they earned, whom they brought; and what staff may decide about
/// them. Thread-safe.
@RestController
public final class PersonPages {
    private static final String WORD = "forget";

    private final DeskRooms desks;
    private final Rooms rooms;
    private final Deeds deeds;
    private final PersonFiles files;
    private final FamilyTree tree;
    private final Html html;

    /// The journeys that this page sets off.
    public record Deeds(EnrolJourney enrol, StandingJourney standing, ErasureJourney erase) {}

    public PersonPages(DeskRooms desks, Rooms rooms, Ledger ledger, Links links, Deeds deeds) {
        this.desks = desks;
        this.rooms = rooms;
        this.deeds = deeds;
        this.files = new PersonFiles(rooms, ledger, links);
        this.tree = new FamilyTree(rooms);
        this.html = new Html(desks);
    }

    @GetMapping("/admin/shops/{shop}/people/{person}")
    @Admits(value = Audience.STAFF, needs = Permission.ADVOCATES_READ)
    ResponseEntity<byte[]> person(
            HttpServletRequest request, @PathVariable("person") String person) {
        return about(request, person, who -> page(request, 200, who, Form.EMPTY));
    }

    @PostMapping("/admin/shops/{shop}/people/{person}/bar")
    @Admits(value = Audience.STAFF, needs = Permission.ADVOCATES_WRITE)
    ResponseEntity<byte[]> bar(
            HttpServletRequest request,
            @PathVariable("person") String person,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        return decide(request, person, new Wanted(Standing.BARRED, reason, "barred"));
    }

    @PostMapping("/admin/shops/{shop}/people/{person}/unbar")
    @Admits(value = Audience.STAFF, needs = Permission.ADVOCATES_WRITE)
    ResponseEntity<byte[]> unbar(
            HttpServletRequest request,
            @PathVariable("person") String person,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        return decide(request, person, new Wanted(Standing.ACTIVE, reason, "unbarred"));
    }

    @PostMapping("/admin/shops/{shop}/people/{person}/enrol")
    @Admits(value = Audience.STAFF, needs = Permission.ADVOCATES_WRITE)
    ResponseEntity<byte[]> enrol(
            HttpServletRequest request, @PathVariable("person") String person) {
        Desk desk = Desk.of(request);
        return about(
                request,
                person,
                who -> {
                    boolean was = rooms.advocates().find(desk.shop(), who.id()).isPresent();
                    return deeds.enrol()
                            .enrol(desk.shop(), who.id())
                            .map(one -> was ? back(desk, who, "enrolled") : enrolled(desk, who))
                            .orElseGet(
                                    () ->
                                            page(
                                                    request,
                                                    422,
                                                    who,
                                                    Form.failed(
                                                            Map.of(),
                                                            "Somebody who was forgotten cannot"
                                                                    + " be an advocate.")));
                });
    }

    @PostMapping("/admin/shops/{shop}/people/{person}/forget")
    @Admits(value = Audience.STAFF, needs = Permission.CUSTOMERS_ERASE, recently = true)
    ResponseEntity<byte[]> forget(
            HttpServletRequest request,
            @PathVariable("person") String person,
            @RequestParam(name = "word", defaultValue = "") String word) {
        Desk desk = Desk.of(request);
        return about(
                request,
                person,
                who -> {
                    if (!word.strip().equalsIgnoreCase(WORD)) {
                        String why = "Type the word " + WORD + " to confirm.";
                        return page(
                                request, 422, who, Form.wrong(Map.of("word", word), "word", why));
                    }
                    deeds.erase().erase(desk.shop(), who.id(), desk.actor());
                    return back(desk, who, "forgotten");
                });
    }

    private record Wanted(Standing standing, String reason, String done) {}

    private ResponseEntity<byte[]> decide(
            HttpServletRequest request, String person, Wanted wanted) {
        Desk desk = Desk.of(request);
        String reason = wanted.reason().strip();
        return about(
                request,
                person,
                who -> {
                    Optional<String> wrong = Rulings.wrong(reason);
                    if (wrong.isPresent()) {
                        return page(
                                request,
                                422,
                                who,
                                Form.wrong(Map.of("reason", reason), "reason", wrong.get()));
                    }
                    return deeds.standing()
                            .decide(
                                    desk.shop(),
                                    who.id(),
                                    new StandingJourney.Wish(wanted.standing(), reason),
                                    desk.actor())
                            .map(one -> back(desk, who, wanted.done()))
                            .orElseGet(() -> missing(request));
                });
    }

    private ResponseEntity<byte[]> enrolled(Desk desk, Profile who) {
        desks.entrance()
                .audit()
                .append(
                        desk.shop(),
                        Decision.of(
                                desk.actor(),
                                "advocate.enrolled",
                                "advocate " + who.id(),
                                Map.of()),
                        desks.entrance().clock().instant());
        return back(desk, who, "enrolled");
    }

    /// Answers about a person in one transaction; there is nobody of an unknown id.
    private ResponseEntity<byte[]> about(
            HttpServletRequest request,
            String person,
            Function<Profile, ResponseEntity<byte[]>> answer) {
        ShopId shop = Desk.of(request).shop();
        Optional<PersonId> id = Ids.of(person).map(PersonId::new);
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                id.flatMap(one -> rooms.persons().profile(shop, one))
                                        .map(answer)
                                        .orElseGet(() -> missing(request)));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, int status, Profile who, Form form) {
        Desk desk = Desk.of(request);
        return html.page(
                request,
                status,
                who.name(),
                "person",
                Map.of(
                        "file", files.of(desk, who),
                        "tree", tree.below(desk.shop(), who),
                        "generations", tree.count(desk.shop(), who),
                        "form", form,
                        "decides", desk.may(Permission.ADVOCATES_WRITE),
                        "erases", desk.may(Permission.CUSTOMERS_ERASE)));
    }

    private static ResponseEntity<byte[]> back(Desk desk, Profile who, String done) {
        return Html.to("/admin/shops/%s/people/%s?done=%s".formatted(desk.shop(), who.id(), done));
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return html.page(request, 404, "There is no such person", "error", Map.of("status", 404));
    }
}
