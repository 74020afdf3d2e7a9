package goodword.admin;

import goodword.access.Permission;
import goodword.insight.Forecast;
import goodword.insight.Forecasts;
import goodword.insight.Forecasts.Question;
import goodword.program.Plan;
import goodword.program.Program;
import goodword.program.Terms;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a program would cost and bring, reckoned over the shop's own last year: of a program, or of
/// a recipe before there is one. Everything that is assumed stands in the address, so that a page
/// can be shared and repeated. Changes nothing. Thread-safe.
@RestController
public final class ForecastPages {
    private final ProgramRooms rooms;
    private final Forecasts forecasts;
    private final Html html;

    public ForecastPages(ProgramRooms rooms, Forecasts forecasts) {
        this.rooms = rooms;
        this.forecasts = forecasts;
        this.html = new Html(rooms.desk());
    }

    /// What is forecast.
    ///
    /// @param path where it is designed
    /// @param recipe its word; empty for a program
    public record Subject(String name, String path, String recipe, Terms terms) {
        public List<String> arms() {
            return terms.offers().keySet().stream().sorted().toList();
        }
    }

    @GetMapping("/admin/shops/{shop}/programs/{program}/forecast")
    @Admits(
            value = Audience.STAFF,
            needs = {Permission.PROGRAMS_READ, Permission.FIGURES_READ})
    ResponseEntity<byte[]> forecast(
            HttpServletRequest request,
            @PathVariable("program") String id,
            @RequestParam Map<String, String> typed) {
        Desk desk = Desk.of(request);
        Shop shop = rooms.shop(desk);
        Optional<Subject> subject =
                id.equals("new") ? ofRecipe(desk, shop, typed) : ofProgram(desk, id);
        return subject.map(one -> page(request, shop, one, typed))
                .orElseGet(
                        () ->
                                html.page(
                                        request,
                                        404,
                                        "There is nothing to forecast",
                                        "error",
                                        Map.of("status", 404)));
    }

    private Optional<Subject> ofProgram(Desk desk, String id) {
        return rooms.find(desk, id).flatMap(plan -> ofPlan(desk, plan));
    }

    private static Optional<Subject> ofPlan(Desk desk, Plan plan) {
        @Nullable Terms next = plan.next();
        Program program = plan.program();
        String path = Places.base(desk.here()) + "/programs/" + program.id();
        return Optional.ofNullable(next).map(terms -> new Subject(program.name(), path, "", terms));
    }

    private Optional<Subject> ofRecipe(Desk desk, Shop shop, Map<String, String> typed) {
        String path = Places.base(desk.here()) + "/programs/new";
        return Recipe.of(typed.getOrDefault("recipe", ""))
                .map(
                        recipe ->
                                new Subject(
                                        recipe.title(),
                                        path,
                                        recipe.word(),
                                        recipe.shown(shop.currency(), rooms.limits(desk))));
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, Shop shop, Subject subject, Map<String, String> typed) {
        String asked = typed.getOrDefault("arm", "");
        String arm = subject.arms().contains(asked) ? asked : subject.arms().getFirst();
        Forecast forecast = forecasts.of(shop, new Question(subject.terms(), arm), typed);
        ForecastSheet sheet =
                ForecastSheet.of(
                        forecast,
                        subject.terms(),
                        new ForecastSheet.Typing(typed, shop.notation()));
        return html.page(
                request,
                forecast.assumptions().errors().isEmpty() ? 200 : 422,
                "What would it cost?",
                "forecast",
                Map.of("sheet", sheet, "subject", subject, "arm", arm));
    }
}
