package goodword.demoshop;

import java.time.InstantSource;
import java.util.Optional;

/// What the pages of this shop work with.
///
/// @param desk where staff look at an order in Goodword, with `{order}` for its number; empty for
///   nowhere
record Room(
        Visits visits,
        Sales sales,
        Recommendations recommendations,
        Messenger messenger,
        InstantSource clock,
        String desk) {
    Optional<Visit> visit(Ask ask) {
        return visits.find(ask.cookie());
    }

    Scene scene(Ask ask, String title) {
        Optional<Basket> basket = visit(ask).map(Visit::basket);
        return new Scene(
                title,
                basket.map(Basket::count).orElse(0),
                invitation(ask, basket).orElse(null),
                ask.path(),
                ask.query().getOrDefault("q", ""));
    }

    private Optional<Scene.Invitation> invitation(Ask ask, Optional<Basket> basket) {
        Optional<String> taken = basket.flatMap(Basket::code);
        return taken.or(ask::ref)
                .flatMap(
                        code ->
                                recommendations
                                        .promise()
                                        .map(
                                                promise ->
                                                        new Scene.Invitation(
                                                                code,
                                                                promise.friend().words()
                                                                        + " your first order"
                                                                        + promise.friend().from(),
                                                                taken.isPresent())));
    }
}
