package goodword.admin;

import goodword.access.Permission;
import goodword.program.Benefit;
import goodword.program.Plan;
import goodword.program.Plan.Outcome;
import goodword.program.Program;
import goodword.program.Terms;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The second screen: an offer, ready to be taken, with an order reckoned through in words.
/// Thread-safe.
@RestController
public final class StartRecipePages {
    private final StartRooms rooms;
    private final StartReading reading;
    private final Html html;

    public StartRecipePages(StartRooms rooms) {
        this.rooms = rooms;
        this.reading = new StartReading(rooms);
        this.html = new Html(rooms.desk());
    }

    /// A recipe as it is offered.
    ///
    /// @param closed why the connected store cannot keep it; empty where it can
    /// @param example an order in words
    public record Dish(Recipe recipe, String closed, OfferPreview.Arm reads, String example) {}

    @GetMapping("/admin/shops/{shop}/start/recipe")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        return page(request, 200, Form.EMPTY);
    }

    /// Takes the recipe and puts it in force. Once a program is live, nothing more is done here.
    @PostMapping("/admin/shops/{shop}/start/recipe")
    @Admits(
            value = Audience.STAFF,
            needs = {Permission.SHOP_SETTINGS, Permission.PROGRAMS_WRITE})
    ResponseEntity<byte[]> take(
            HttpServletRequest request,
            @RequestParam(name = "recipe", defaultValue = "") String word,
            @RequestParam(name = "charity", defaultValue = "") String charity) {
        Desk at = Desk.of(request);
        StoreLimits limits = rooms.programs().limits(at);
        Optional<Recipe> recipe = Recipe.of(word).filter(one -> one.closed(limits).isEmpty());
        if (recipe.isEmpty()) {
            return page(request, 422, Form.failed(Map.of(), "Choose one of the offers below."));
        }
        String named = charity.strip();
        if (recipe.get().asksForCharity() && !TermsForm.isWhat(named)) {
            return page(
                    request,
                    422,
                    new Form(
                            Map.of("charity", charity),
                            Map.of(
                                    "charity",
                                    "Write which charity, in at most %d characters."
                                            .formatted(Benefit.WHAT_MAX)),
                            ""));
        }
        Shop shop = rooms.programs().shop(at);
        Terms terms = recipe.get().terms(shop.currency(), limits, named);
        rooms.programs().read(at.shop(), () -> publish(at, recipe.get().title(), terms));
        return Html.to(StartPages.base(at) + "/start/recipe?done=start-live");
    }

    private boolean publish(Desk at, String name, Terms terms) {
        ProgramRooms programs = rooms.programs();
        if (programs.rooms().programs().live(at.shop()).isPresent()) {
            return false;
        }
        Instant now = programs.rooms().clock().instant();
        Outcome made = programs.plans().draft(at.shop(), name, terms, now);
        programs.audit().made(at.shop(), at.actor(), made);
        Plan draft = ((Outcome.Done) made).plan();
        Plan locked = programs.plans().lock(at.shop(), draft.program().id()).orElseThrow();
        Outcome published = programs.plans().publish(at.shop(), locked, now);
        programs.audit().changed(at.shop(), at.actor(), locked, published);
        return published instanceof Outcome.Done;
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, int status, Form form) {
        Desk at = Desk.of(request);
        Shop shop = rooms.programs().shop(at);
        Map<String, Object> params = StartPages.params(reading.of(at.shop()), StartReading.RECIPE);
        params.put("form", form);
        params.put("dishes", dishes(shop, rooms.programs().limits(at)));
        live(at).ifPresent(
                        program -> {
                            params.put("live", program);
                            params.put("preview", OfferPreview.of(terms(at, program), shop));
                        });
        return html.page(request, status, "Choose your offer", "start-recipe", params);
    }

    private static List<Dish> dishes(Shop shop, StoreLimits limits) {
        return Arrays.stream(Recipe.values())
                .map(
                        recipe -> {
                            OfferPreview preview =
                                    OfferPreview.of(recipe.shown(shop.currency(), limits), shop);
                            return new Dish(
                                    recipe,
                                    recipe.closed(limits),
                                    preview.arms().getFirst(),
                                    preview.examples().getFirst());
                        })
                .toList();
    }

    private Optional<Program> live(Desk at) {
        return rooms.programs()
                .read(at.shop(), () -> rooms.programs().rooms().programs().live(at.shop()));
    }

    private Terms terms(Desk at, Program program) {
        return rooms.programs()
                .read(
                        at.shop(),
                        () ->
                                rooms.programs()
                                        .rooms()
                                        .programs()
                                        .terms(at.shop(), program.id(), program.version()));
    }
}
