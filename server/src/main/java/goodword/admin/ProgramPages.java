package goodword.admin;

import goodword.access.Permission;
import goodword.platform.database.Paging;
import goodword.program.Plan;
import goodword.program.Program;
import goodword.program.Publication;
import goodword.program.Terms;
import goodword.shop.Notation;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The shop's programs: what is promised now, and what is planned. Thread-safe.
@RestController
public final class ProgramPages {
    private static final int LIST_MAX = 200;

    private final ProgramRooms rooms;
    private final Html html;

    public ProgramPages(ProgramRooms rooms) {
        this.rooms = rooms;
        this.html = new Html(rooms.desk());
    }

    @GetMapping("/admin/shops/{shop}/programs")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_READ)
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        Desk desk = Desk.of(request);
        Shop shop = rooms.shop(desk);
        List<ProgramCard> cards =
                rooms.read(
                        desk.shop(),
                        () ->
                                rooms.plans().page(desk.shop(), Paging.first(LIST_MAX)).stream()
                                        .limit(LIST_MAX)
                                        .map(plan -> card(shop, plan))
                                        .toList());
        return html.page(
                request,
                "Programs",
                "programs",
                Map.of(
                        "cards",
                        cards,
                        "recipes",
                        List.of(Recipe.values()),
                        "limits",
                        rooms.limits(desk),
                        "writes",
                        desk.may(Permission.PROGRAMS_WRITE)));
    }

    private ProgramCard card(Shop shop, Plan plan) {
        Program program = plan.program();
        Notation notation = shop.notation();
        List<Publication> published = rooms.plans().publications(shop.id(), program.id());
        Terms next = plan.next();
        Terms shown = published.isEmpty() ? next : published.getFirst().terms();
        boolean waits =
                !published.isEmpty() && next != null && !next.equals(published.getFirst().terms());
        String since =
                published.isEmpty()
                        ? "Begun " + notation.day(plan.createdAt())
                        : "Version %d, published %s"
                                .formatted(
                                        program.version(), notation.day(published.getFirst().at()));
        return new ProgramCard(
                program.id().toString(),
                program.name(),
                program.state(),
                since,
                shown == null ? List.of() : ProgramCard.lines(shown, notation),
                waits);
    }
}
