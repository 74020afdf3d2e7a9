package goodword.insight;

import goodword.advocate.Advocate;
import goodword.conversion.Rooms;
import goodword.experiment.Experiment;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.program.ProgramId;
import goodword.referral.ArmCount;
import goodword.referral.ReferralId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Counts what came of each arm of an experiment. Thread-safe.
public final class ExperimentFigures {
    private static final int PAGE = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Rooms rooms;

    public ExperimentFigures(Rooms rooms) {
        this.rooms = rooms;
    }

    /// One line for each arm, in the order of the experiment.
    public List<ArmFigures> of(
            ShopId shop, Experiment experiment, ProgramId program, Currency currency) {
        return rooms.database()
                .inShop(
                        shop,
                        () -> {
                            Map<String, Long> assigned = assigned(shop, experiment);
                            Map<String, ArmCount> counts = new HashMap<>();
                            rooms.referrals()
                                    .countByArm(shop, program)
                                    .forEach(count -> counts.put(count.arm(), count));
                            List<ArmFigures> figures = new ArrayList<>();
                            for (Experiment.Arm arm : experiment.arms()) {
                                String name = arm.name();
                                ArmCount count =
                                        counts.getOrDefault(
                                                name, new ArmCount(name, 0, 0, 0, 0, 0));
                                figures.add(
                                        new ArmFigures(
                                                name,
                                                assigned.getOrDefault(name, 0L),
                                                count.brought(),
                                                count.referrals(),
                                                count.approved(),
                                                cost(shop, program, name, currency)));
                            }
                            return figures;
                        });
    }

    /// Arms that came from elsewhere are kept; others follow from the person, so that all advocates
    /// are asked.
    private Map<String, Long> assigned(ShopId shop, Experiment experiment) {
        if (experiment.assignedOutside()) {
            return rooms.experiments().countByArm(shop, experiment.id());
        }
        Map<String, Long> assigned = new HashMap<>();
        Paging paging = Paging.first(PAGE);
        while (true) {
            List<Advocate> page = rooms.advocates().page(shop, paging);
            for (Advocate advocate : page.subList(0, Math.min(PAGE, page.size()))) {
                String arm =
                        rooms.experiments()
                                .allot(shop, experiment.id(), advocate.person().value())
                                .arm();
                assigned.merge(arm, 1L, Long::sum);
            }
            if (page.size() <= PAGE) {
                return assigned;
            }
            Advocate last = page.get(PAGE - 1);
            paging = new Paging(new Place(last.joinedAt(), last.person().value()), PAGE);
        }
    }

    private Money cost(ShopId shop, ProgramId program, String arm, Currency currency) {
        Money cost = Money.zero(currency);
        UUID after = BEFORE_ALL;
        while (true) {
            List<ReferralId> page = rooms.referrals().ofArm(shop, program, arm, after);
            if (page.isEmpty()) {
                return cost;
            }
            cost = cost.plus(rooms.rewards().approvedOf(shop, page, currency));
            after = page.getLast().value();
        }
    }
}
