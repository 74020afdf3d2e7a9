package goodword.simulation;

import goodword.experiment.Experiment;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.ProgramId;
import goodword.program.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// The program of a recording, and its experiments: the one named `offer` chooses what an advocate
/// may promise, the others are kept and choose nothing. Confined to one thread.
final class OfferTrial {
    static final String NAME = "offer";

    /// Every earlier order counts: a recording has no older ones.
    private static final int LOOK_BACK_DAYS = 3_650;

    private final Stage stage;
    private final Map<String, UUID> experiments = new HashMap<>();
    private final Map<UUID, Map<String, String>> gathered = new LinkedHashMap<>();

    OfferTrial(Stage stage) {
        this.stage = stage;
    }

    /// Publishes the recorded program and returns its hold.
    Duration publish(RecordedEvent event) {
        Map<String, Offer> offers = offers(event);
        int holdDays = event.node("hold_days").asInt();
        Money minimum = Readings.money(event, "min_order", stage.currency());
        Terms terms =
                new Terms(
                        offers,
                        new Terms.Minimum(minimum, Terms.Basis.BEFORE_DISCOUNT),
                        true,
                        LOOK_BACK_DAYS,
                        event.node("window_days").asInt(),
                        holdDays,
                        Terms.RefundRule.VOIDS,
                        null,
                        null,
                        RoundingMode.FLOOR);
        ShopId shop = stage.shop();
        stage.rooms()
                .database()
                .inShop(
                        shop,
                        () -> {
                            UUID experiment =
                                    open(NAME, offers.keySet().stream().sorted().toList());
                            ProgramId program =
                                    stage.rooms()
                                            .programs()
                                            .draft(
                                                    shop,
                                                    "Recorded program",
                                                    experiment,
                                                    event.at());
                            return stage.rooms()
                                    .programs()
                                    .publish(shop, program, terms, event.at());
                        });
        return Duration.ofDays(holdDays);
    }

    void gather(RecordedEvent event, String unit) {
        String name = event.text("experiment");
        String arm = event.text("arm");
        UUID experiment = experiments.get(name);
        if (experiment == null) {
            experiment =
                    stage.rooms().database().inShop(stage.shop(), () -> open(name, List.of(arm)));
        }
        gathered.computeIfAbsent(experiment, id -> new LinkedHashMap<>()).putIfAbsent(unit, arm);
    }

    void flush() {
        if (gathered.isEmpty()) {
            return;
        }
        ShopId shop = stage.shop();
        stage.rooms()
                .database()
                .inShop(
                        shop,
                        () -> {
                            gathered.forEach(
                                    (experiment, arms) ->
                                            stage.rooms()
                                                    .experiments()
                                                    .assign(
                                                            shop,
                                                            experiment,
                                                            arms,
                                                            stage.rooms().clock().instant()));
                            return shop;
                        });
        gathered.clear();
    }

    private UUID open(String name, List<String> arms) {
        List<Experiment.Arm> equal = new ArrayList<>();
        arms.forEach(arm -> equal.add(new Experiment.Arm(arm, 1)));
        UUID id = stage.rooms().chance().nextId();
        Experiment experiment = new Experiment(id, name, 0, 0, equal, true);
        Instant now = stage.rooms().clock().instant();
        if (!stage.rooms().experiments().open(stage.shop(), experiment, now)) {
            throw new IllegalStateException("an experiment of this name is there already");
        }
        experiments.put(name, id);
        return id;
    }

    private Map<String, Offer> offers(RecordedEvent event) {
        Map<String, Offer> offers = new HashMap<>();
        JsonNode discounts = event.node("friend_discount");
        event.node("reward")
                .properties()
                .forEach(
                        reward -> {
                            BigDecimal share = discounts.path(reward.getKey()).decimalValue();
                            Money amount =
                                    Money.ofMajor(
                                            reward.getValue().decimalValue(), stage.currency());
                            offers.put(
                                    reward.getKey(),
                                    new Offer(
                                            Benefit.amount(amount, Means.STORE_CREDIT),
                                            Benefit.percent(
                                                    share.movePointRight(4).intValueExact(),
                                                    Means.CHECKOUT_DISCOUNT)));
                        });
        return offers;
    }
}
