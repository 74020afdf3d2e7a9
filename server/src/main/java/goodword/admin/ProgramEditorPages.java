package goodword.admin;

import goodword.access.Permission;
import goodword.admin.ProgramMoves.Moved;
import goodword.admin.ProgramMoves.Wish;
import goodword.platform.tenancy.ShopId;
import goodword.program.Plan;
import goodword.program.Plan.Outcome;
import goodword.program.Program;
import goodword.program.Terms;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where a program is designed: one form, and beside it what it means. Thread-safe.
@RestController
public final class ProgramEditorPages {
    private final ProgramRooms rooms;
    private final ProgramMoves moves;
    private final EditorView view;
    private final Html html;

    public ProgramEditorPages(ProgramRooms rooms) {
        this.rooms = rooms;
        this.moves = new ProgramMoves(rooms);
        this.view = new EditorView(rooms);
        this.html = new Html(rooms.desk());
    }

    @GetMapping("/admin/shops/{shop}/programs/new")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE)
    ResponseEntity<byte[]> begin(
            HttpServletRequest request,
            @RequestParam(name = "recipe", defaultValue = "") String word) {
        Desk desk = Desk.of(request);
        Shop shop = rooms.shop(desk);
        Recipe recipe = Recipe.of(word).orElse(Recipe.TEN_TEN);
        Map<String, String> fields = recipe.fields(shop, rooms.limits(desk));
        TermsForm.Read read = TermsForm.read(fields, List.of(Program.ONLY_ARM), shop);
        return page(request, 200, view.fresh(shop, new Form(fields, read.errors(), "")));
    }

    @PostMapping("/admin/shops/{shop}/programs/new")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE)
    ResponseEntity<byte[]> keep(
            HttpServletRequest request, @RequestParam Map<String, String> typed) {
        Desk desk = Desk.of(request);
        Shop shop = rooms.shop(desk);
        TermsForm.Read read = TermsForm.read(typed, List.of(Program.ONLY_ARM), shop);
        Terms terms = read.terms();
        if (!read.isGood() || terms == null) {
            return page(request, 422, view.fresh(shop, view.refused(typed, read)));
        }
        Plan plan =
                rooms.read(
                        desk.shop(),
                        () -> {
                            Instant now = rooms.rooms().clock().instant();
                            Outcome outcome =
                                    rooms.plans().draft(desk.shop(), read.name(), terms, now);
                            rooms.audit().made(desk.shop(), desk.actor(), outcome);
                            return ((Outcome.Done) outcome).plan();
                        });
        return kept(desk.shop(), plan, typed);
    }

    @GetMapping("/admin/shops/{shop}/programs/{program}")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_READ)
    ResponseEntity<byte[]> edit(HttpServletRequest request, @PathVariable("program") String id) {
        Desk desk = Desk.of(request);
        return rooms.find(desk, id)
                .map(plan -> page(request, 200, view.of(rooms.shop(desk), plan)))
                .orElseGet(() -> missing(request));
    }

    @PostMapping("/admin/shops/{shop}/programs/{program}")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE)
    ResponseEntity<byte[]> change(
            HttpServletRequest request,
            @PathVariable("program") String id,
            @RequestParam Map<String, String> typed) {
        Desk desk = Desk.of(request);
        Shop shop = rooms.shop(desk);
        Optional<Plan> known = rooms.find(desk, id);
        if (known.isEmpty()) {
            return missing(request);
        }
        Plan plan = known.get();
        TermsForm.Read read = TermsForm.read(typed, ProgramEditor.armsOf(plan), shop);
        Terms terms = read.terms();
        if (!read.isGood() || terms == null) {
            return page(request, 422, view.again(shop, plan, typed, read));
        }
        Moved moved =
                moves.move(
                        desk,
                        new Wish(id, typed.getOrDefault("edition", "")),
                        locked -> rooms.plans().change(desk.shop(), locked, read.name(), terms));
        return switch (moved) {
            case Moved.Done(Plan changed) -> kept(desk.shop(), changed, typed);
            case Moved.Overtaken(Plan now) ->
                    page(request, 409, view.overtaken(shop, now, typed, read));
            case Moved.Refused(Plan now, Plan.Reason _) -> page(request, 422, view.of(shop, now));
            case Moved.NotThere _ -> missing(request);
        };
    }

    /// What the form means: as texts for the script, or as a page for whoever has none.
    @PostMapping("/admin/shops/{shop}/programs/preview")
    @Admits(value = Audience.STAFF, needs = Permission.PROGRAMS_WRITE)
    ResponseEntity<?> preview(HttpServletRequest request, @RequestParam Map<String, String> typed) {
        Desk desk = Desk.of(request);
        Shop shop = rooms.shop(desk);
        Optional<Plan> plan = rooms.find(desk, typed.getOrDefault("program", ""));
        TermsForm.Read read = TermsForm.read(typed, ProgramEditor.armsOf(plan.orElse(null)), shop);
        String accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        if (accept.contains("application/json")) {
            return ResponseEntity.ok(Preview.of(read, shop));
        }
        int status = read.isGood() ? 200 : 422;
        return page(
                request,
                status,
                plan.map(one -> view.again(shop, one, typed, read))
                        .orElseGet(() -> view.fresh(shop, view.refused(typed, read))));
    }

    /// What the script gets.
    record Preview(OfferPreview preview, Map<String, String> errors) {
        static Preview of(TermsForm.Read read, Shop shop) {
            Terms terms = read.terms();
            return new Preview(
                    terms == null ? OfferPreview.NONE : OfferPreview.of(terms, shop),
                    read.errors());
        }
    }

    private static ResponseEntity<byte[]> kept(ShopId shop, Plan plan, Map<String, String> typed) {
        String path = "/admin/shops/" + shop + "/programs/" + plan.program().id();
        return Html.to(
                typed.getOrDefault("then", "").equals("publish")
                        ? path + "/publish"
                        : path + "?done=program-kept");
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return html.page(request, 404, "There is no such program", "error", Map.of("status", 404));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, int status, ProgramEditor editor) {
        Plan plan = editor.plan();
        Map<String, Object> params = new HashMap<>();
        params.put("editor", editor);
        params.put("limits", rooms.limits(Desk.of(request)));
        params.put("writes", Desk.of(request).may(Permission.PROGRAMS_WRITE));
        String title = plan == null ? "A new program" : plan.program().name();
        return html.page(request, status, title, "program", params);
    }
}
