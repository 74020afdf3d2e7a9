package goodword.app;

import goodword.insight.Spend;
import goodword.platform.tenancy.ShopId;
import goodword.simulation.Stage;
import java.util.Currency;
import java.util.List;

/// Sets the stage for a simulation: the ordinary rooms of a house, for one shop.
final class Stages {
    private Stages() {}

    static Stage of(House house, ShopId shop, Currency currency) {
        return new Stage(
                shop,
                currency,
                house.rooms(),
                house.orderJourney(),
                house.adjustmentJourney(),
                house.releaseJourney(),
                house.enrolJourney(),
                house.moments(),
                (id, channel, on, amount) ->
                        house.rooms()
                                .database()
                                .inShop(
                                        id,
                                        () -> {
                                            house.edges()
                                                    .spending()
                                                    .note(
                                                            id,
                                                            List.of(
                                                                    new Spend(
                                                                            channel, on, amount)));
                                            return id;
                                        }));
    }
}
