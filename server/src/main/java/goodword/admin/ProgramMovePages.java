package goodword.admin;

import goodword.access.Permission;
import goodword.admin.ProgramMoves.Moved;
import goodword.admin.ProgramMoves.Wish;
import goodword.program.Plan;
import goodword.program.Program;
import goodword.program.ProgramId;
import goodword.program.Publication;
import goodword.program.Terms;
import goodword.referral.ArmCount;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Publishing, pausing and archiving a program: each asks first and says what happens to what was
/// promised. Thread-safe.
@RestController
public final class ProgramMovePages {
    private final ProgramRooms rooms;
    private final ProgramMoves moves;
    private final Html html;

    public ProgramMovePages(ProgramRooms rooms) {
        this.rooms = rooms;
        this.moves = new ProgramMoves(rooms);
        this.html = new Html(rooms.desk());
    }

    @GetMapping("/admin/shops/{shop}/programs/{program}/publish")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE)
    ResponseEntity<byte[]> askPublish(
            HttpServletRequest request, @PathVariable("program") String id) {
        return ask(request, id, "publish");
    }

    @PostMapping("/admin/shops/{shop}/programs/{program}/publish")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE)
    ResponseEntity<byte[]> publish(
            HttpServletRequest request,
            @PathVariable("program") String id,
            @RequestParam(name = "edition", defaultValue = "") String edition,
            @RequestParam(name = "instead", defaultValue = "") String instead) {
        Desk desk = Desk.of(request);
        Wish wish = new Wish(id, edition);
        Optional<ProgramId> replaced = ProgramRooms.idOf(instead);
        Moved moved =
                replaced.isPresent()
                        ? moves.publishInPlaceOf(desk, wish, replaced.get())
                        : moves.move(
                                desk,
                                wish,
                                plan ->
                                        rooms.plans()
                                                .publish(
                                                        desk.shop(),
                                                        plan,
                                                        rooms.rooms().clock().instant()));
        return answer(request, "publish", moved);
    }

    @GetMapping("/admin/shops/{shop}/programs/{program}/pause")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE)
    ResponseEntity<byte[]> askPause(
            HttpServletRequest request, @PathVariable("program") String id) {
        return ask(request, id, "pause");
    }

    @PostMapping("/admin/shops/{shop}/programs/{program}/pause")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE)
    ResponseEntity<byte[]> pause(
            HttpServletRequest request,
            @PathVariable("program") String id,
            @RequestParam(name = "edition", defaultValue = "") String edition) {
        Desk desk = Desk.of(request);
        Moved moved =
                moves.move(
                        desk,
                        new Wish(id, edition),
                        plan -> rooms.plans().pause(desk.shop(), plan));
        return answer(request, "pause", moved);
    }

    @GetMapping("/admin/shops/{shop}/programs/{program}/archive")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE, recently = true)
    ResponseEntity<byte[]> askArchive(
            HttpServletRequest request, @PathVariable("program") String id) {
        return ask(request, id, "archive");
    }

    @PostMapping("/admin/shops/{shop}/programs/{program}/archive")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE, recently = true)
    ResponseEntity<byte[]> archive(
            HttpServletRequest request,
            @PathVariable("program") String id,
            @RequestParam(name = "edition", defaultValue = "") String edition) {
        Desk desk = Desk.of(request);
        Moved moved =
                moves.move(
                        desk,
                        new Wish(id, edition),
                        plan -> rooms.plans().archive(desk.shop(), plan));
        return answer(request, "archive", moved);
    }

    private ResponseEntity<byte[]> ask(HttpServletRequest request, String id, String verb) {
        return rooms.find(Desk.of(request), id)
                .map(plan -> page(request, 200, verb, new Asked(plan, "")))
                .orElseGet(() -> missing(request));
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, String verb, Moved moved) {
        return switch (moved) {
            case Moved.Done(Plan plan) ->
                    Html.to(
                            "/admin/shops/%s/programs/%s?done=program-%s"
                                    .formatted(Desk.of(request).shop(), plan.program().id(), verb));
            case Moved.Overtaken(Plan now) ->
                    page(
                            request,
                            409,
                            verb,
                            new Asked(
                                    now,
                                    "Somebody changed this program while you looked at it, so"
                                            + " nothing was done. This is how it stands now."));
            case Moved.Refused(Plan now, Plan.Reason reason) ->
                    page(request, 422, verb, new Asked(now, why(reason)));
            case Moved.NotThere _ -> missing(request);
        };
    }

    private static String why(Plan.Reason reason) {
        return switch (reason) {
            case ARCHIVED -> "An archived program is over for good. Design a new one.";
            case ANOTHER_IS_LIVE -> "Another program went live meanwhile. Choose once more.";
            case NOT_LIVE -> "Only a live program can be paused.";
            case NO_TERMS -> "This draft has no terms yet. Fill in the form first.";
            case WRONG_ARMS, NAME_TAKEN -> "The offers are not for the arms of this program.";
        };
    }

    private record Asked(Plan plan, String problem) {}

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, int status, String verb, Asked asked) {
        Desk desk = Desk.of(request);
        Shop shop = rooms.shop(desk);
        Plan plan = asked.plan();
        Terms next = plan.next();
        Map<String, Object> params =
                rooms.read(
                        desk.shop(),
                        () -> {
                            Map<String, Object> read = new HashMap<>();
                            ProgramId id = plan.program().id();
                            List<Publication> published =
                                    rooms.plans().publications(desk.shop(), id);
                            read.put("changes", EditorView.waiting(shop, plan, published));
                            read.put("open", open(desk, id));
                            rooms.rooms()
                                    .programs()
                                    .live(desk.shop())
                                    .filter(live -> !live.id().equals(id))
                                    .ifPresent(live -> read.put("live", live));
                            return read;
                        });
        params.put("verb", verb);
        params.put("problem", asked.problem());
        params.put("plan", plan);
        params.put("preview", next == null ? OfferPreview.NONE : OfferPreview.of(next, shop));
        return html.page(request, status, title(verb, plan.program()), "program-move", params);
    }

    private long open(Desk desk, ProgramId program) {
        return rooms.rooms().referrals().countByArm(desk.shop(), program).stream()
                .mapToLong(ArmCount::open)
                .sum();
    }

    private static String title(String verb, Program program) {
        String action = Character.toUpperCase(verb.charAt(0)) + verb.substring(1);
        return action + " “" + program.name() + "”?";
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return html.page(request, 404, "There is no such program", "error", Map.of("status", 404));
    }
}
