package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.experiment.Experiment;
import goodword.insight.ArmFigures;
import goodword.insight.ExperimentFigures;
import goodword.platform.money.Money;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.Plan;
import goodword.program.Plan.Outcome;
import goodword.program.Plans;
import goodword.program.Program;
import goodword.program.Terms;
import goodword.referral.Referral;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An experiment from its draft to its figures, on real orders.
final class ExperimentFiguresTest {
    private static final int ADVOCATES = 30;

    private final TestShop shop = TestShop.withoutTrust();
    private final Plans plans = ResourceDoor.planning(shop.house);

    @AfterEach
    void close() {
        assertThat(shop.ledgerSums().values()).allMatch(sum -> sum == 0);
        shop.close();
    }

    @Test
    void each_arm_pays_its_own_offer_and_is_counted_for_itself() {
        Experiment experiment = experiment("Ten or twenty");
        Program program = published(experiment);
        for (int next = 0; next < ADVOCATES; next++) {
            shop.advocate("advocate" + next, "CODE" + next);
        }
        for (int next = 0; next < ADVOCATES; next += 2) {
            shop.house
                    .orderJourney()
                    .take(shop.id, shop.order("o" + next, "friend" + next, 10_000, "CODE" + next));
        }
        shop.pass(Duration.ofDays(15));

        List<ArmFigures> figures =
                new ExperimentFigures(shop.house.rooms())
                        .of(shop.id, experiment, program.id(), TestShop.EUR);

        Map<String, Long> referrals = referralsByArm();
        assertThat(figures).extracting(ArmFigures::arm).containsExactly("A", "B");
        assertThat(figures.stream().mapToLong(ArmFigures::assigned).sum()).isEqualTo(ADVOCATES);
        for (ArmFigures arm : figures) {
            long count = referrals.getOrDefault(arm.arm(), 0L);
            long cents = arm.arm().equals("A") ? 1_000 : 2_000;
            assertThat(arm.referrals()).isEqualTo(count).isEqualTo(arm.brought());
            assertThat(arm.approved()).isEqualTo(count);
            assertThat(arm.cost()).isEqualTo(new Money(count * cents, TestShop.EUR));
        }
    }

    @Test
    void a_name_that_is_taken_leaves_no_draft() {
        Experiment first = experiment("Same");
        Experiment second = experiment("Same");

        Outcome done = drafted(first, terms());
        Outcome refused = drafted(second, terms());
        Outcome wrong = drafted(experiment("Other"), TestShop.terms());

        assertThat(done).isInstanceOf(Outcome.Done.class);
        assertThat(refused).isEqualTo(new Outcome.Refused(Plan.Reason.NAME_TAKEN));
        assertThat(wrong).isEqualTo(new Outcome.Refused(Plan.Reason.WRONG_ARMS));
        assertThat(in(() -> shop.house.rooms().programs().list(shop.id))).hasSize(1);
        assertThat(in(() -> shop.house.rooms().experiments().list(shop.id))).containsExactly(first);
    }

    private Program published(Experiment experiment) {
        Plan plan = ((Outcome.Done) drafted(experiment, terms())).plan();
        return in(
                () ->
                        ((Outcome.Done) plans.publish(shop.id, plan, shop.clock.instant()))
                                .plan()
                                .program());
    }

    private Outcome drafted(Experiment experiment, Terms terms) {
        return in(() -> plans.draft(shop.id, experiment, terms, shop.clock.instant()));
    }

    private Map<String, Long> referralsByArm() {
        return in(() -> shop.house.rooms().referrals().page(shop.id, null, 100)).stream()
                .map(Referral::terms)
                .collect(Collectors.groupingBy(pinned -> pinned.arm(), Collectors.counting()));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return shop.house.rooms().database().inShop(shop.id, work);
    }

    private static Experiment experiment(String name) {
        return new Experiment(
                UUID.randomUUID(),
                name,
                7,
                0,
                List.of(new Experiment.Arm("A", 50), new Experiment.Arm("B", 50)),
                false);
    }

    private static Terms terms() {
        return TestShop.terms().withOffers(Map.of("A", paying(1_000), "B", paying(2_000)));
    }

    private static Offer paying(long cents) {
        return new Offer(
                Benefit.amount(TestShop.eur(cents), Means.COUPON),
                Benefit.percent(1_000, Means.CHECKOUT_DISCOUNT));
    }
}
