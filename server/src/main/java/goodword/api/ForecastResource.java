package goodword.api;

import goodword.access.Scope;
import goodword.connector.Reading.Refused;
import goodword.conversion.Rooms;
import goodword.insight.Assumption.Name;
import goodword.insight.Assumptions;
import goodword.insight.Assumptions.Guess;
import goodword.insight.Forecast;
import goodword.insight.Forecasts;
import goodword.insight.Forecasts.Question;
import goodword.program.Plan;
import goodword.program.Plans;
import goodword.program.ProgramId;
import goodword.program.Terms;
import goodword.shop.Shop;
import goodword.shop.Shops;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a program would cost and bring, reckoned over the shop's own last year. Changes nothing.
/// Thread-safe.
@RestController
public final class ForecastResource {
    private static final Set<String> PARAMETERS = parameters();

    private final Rooms rooms;
    private final Plans plans;
    private final Shops shops;
    private final Forecasts forecasts;

    public ForecastResource(Rooms rooms, Plans plans, Shops shops, Forecasts forecasts) {
        this.rooms = rooms;
        this.plans = plans;
        this.shops = shops;
        this.forecasts = forecasts;
    }

    @GetMapping("/v1/programs/{id}/forecast")
    @Needs(Scope.FIGURES_READ)
    ResponseEntity<Object> forecast(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestParam Map<String, String> query) {
        Optional<Terms> terms = terms(caller, id);
        if (terms.isEmpty()) {
            return Problem.notFound();
        }
        return Query.answer(query, PARAMETERS, _ -> answer(caller, terms.get(), query));
    }

    private ResponseEntity<Object> answer(Caller caller, Terms terms, Map<String, String> query) {
        Set<String> arms = new TreeSet<>(terms.offers().keySet());
        String arm = query.getOrDefault("arm", arms.iterator().next());
        if (!arms.contains(arm)) {
            return Problem.of(new Refused<>("arm", "not_a_choice", "must be one of " + arms));
        }
        Shop shop = shops.find(caller.shop()).orElseThrow();
        Forecast forecast = forecasts.of(shop, new Question(terms, arm), query);
        return forecast.assumptions().errors().entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(error -> refused(error.getKey(), error.getValue()))
                .orElseGet(() -> ResponseEntity.ok(ForecastView.of(forecast, arm)));
    }

    private static ResponseEntity<Object> refused(String field, String why) {
        boolean number = why.equals(Assumptions.NOT_A_NUMBER);
        return Problem.of(
                number
                        ? new Refused<>(field, "not_a_number", "must be a number like 7 or 7.5")
                        : new Refused<>(field, "out_of_range", "cannot be taken: " + why));
    }

    /// What the next publication puts in force.
    private Optional<Terms> terms(Caller caller, String id) {
        return rooms.database()
                .inShop(
                        caller.shop(),
                        () ->
                                Id.of(id)
                                        .flatMap(
                                                one ->
                                                        plans.find(
                                                                caller.shop(), new ProgramId(one)))
                                        .map(Plan::next));
    }

    private static Set<String> parameters() {
        Set<String> names = new TreeSet<>(Set.of("arm"));
        for (Name name : Name.values()) {
            for (Guess guess : Guess.values()) {
                names.add(Assumptions.field(name, guess));
            }
        }
        return names;
    }
}
