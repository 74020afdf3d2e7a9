package goodword.admin;

import goodword.access.Permission;
import goodword.advocate.Advocate;
import goodword.advocate.Standing;
import goodword.conversion.Rooms;
import goodword.person.Generation;
import goodword.person.Profile;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who recommends the shop, who came because somebody did, and how far the word has gone.
/// Thread-safe.
@RestController
public final class PeoplePages {
    private final DeskRooms desks;
    private final Rooms rooms;
    private final PersonLines lines;
    private final Html html;

    public PeoplePages(DeskRooms desks, Rooms rooms) {
        this.desks = desks;
        this.rooms = rooms;
        this.lines = new PersonLines(rooms);
        this.html = new Html(desks);
    }

    @GetMapping("/admin/shops/{shop}/people")
    @Admits(value = Audience.STAFF, needs = Permission.ADVOCATES_READ)
    ResponseEntity<byte[]> people(
            HttpServletRequest request,
            @RequestParam(name = "view", defaultValue = "") String view,
            @RequestParam(name = "generation", defaultValue = "") String generation,
            @RequestParam(name = "after", defaultValue = "") String after) {
        Shop shop = desks.shops().find(Desk.of(request).shop()).orElseThrow();
        Paging paging = Sheet.paging(after);
        return rooms.database()
                .inShop(
                        shop.id(),
                        () ->
                                switch (view) {
                                    case "network" -> network(request, shop);
                                    case "barred" -> list(request, barred(shop, paging), 0);
                                    default -> list(request, shop, number(generation), paging);
                                });
    }

    private ResponseEntity<byte[]> list(
            HttpServletRequest request, Shop shop, int generation, Paging paging) {
        return list(
                request,
                generation == 0 ? advocates(shop, paging) : friends(shop, generation, paging),
                generation);
    }

    private ResponseEntity<byte[]> list(
            HttpServletRequest request, Sheet<PersonLine> sheet, int generation) {
        boolean barred = "barred".equals(request.getParameter("view"));
        return html.page(
                request,
                "People",
                "people",
                Map.of(
                        "sheet",
                        sheet,
                        "generation",
                        generation,
                        "tab",
                        barred ? "barred" : generation == 0 ? "advocates" : "generation",
                        "more",
                        barred ? "view=barred" : "generation=" + generation));
    }

    private Sheet<PersonLine> advocates(Shop shop, Paging paging) {
        return Sheet.of(rooms.advocates().page(shop.id(), paging), PeoplePages::place)
                .shown(found -> lines.ofAdvocates(shop, found));
    }

    private Sheet<PersonLine> barred(Shop shop, Paging paging) {
        return Sheet.of(
                        rooms.advocates().page(shop.id(), Standing.BARRED, paging),
                        PeoplePages::place)
                .shown(found -> lines.ofAdvocates(shop, found));
    }

    private Sheet<PersonLine> friends(Shop shop, int generation, Paging paging) {
        return Sheet.of(rooms.persons().page(shop.id(), generation, paging), PeoplePages::place)
                .shown(found -> lines.ofPeople(shop, found));
    }

    private ResponseEntity<byte[]> network(HttpServletRequest request, Shop shop) {
        List<Generation> generations = rooms.persons().generations(shop.id());
        return html.page(
                request, "The network", "network", Map.of("reach", new Reach(generations)));
    }

    private static Place place(Advocate advocate) {
        return new Place(advocate.joinedAt(), advocate.person().value());
    }

    private static Place place(Profile person) {
        return new Place(person.firstSeenAt(), person.id().value());
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
