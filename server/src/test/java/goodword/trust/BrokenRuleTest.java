package goodword.trust;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.app.TestShop;
import goodword.order.TraceKeys;
import goodword.person.PersonId;
import goodword.referral.ReferralId;
import java.util.AbstractList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class BrokenRuleTest {
    @Test
    void a_rule_that_cannot_be_evaluated_holds_both_sides() {
        TraceKeys traces = new TraceKeys(TestShop.START, null, null, null, null, null, null);
        Evidence evidence =
                new Evidence(
                        new Evidence.Kinship(false, false),
                        traces,
                        broken(),
                        null,
                        null,
                        new Evidence.Crowd(1, 1, 1));
        try (TestShop shop = TestShop.open()) {
            Subject subject =
                    new Subject(
                            new ReferralId(UUID.randomUUID()),
                            new PersonId(UUID.randomUUID()),
                            traces);
            Screening screening = shop.house.rooms().screening();

            Screened screened =
                    shop.house
                            .rooms()
                            .database()
                            .inShop(
                                    shop.id,
                                    () ->
                                            screening.screen(
                                                    shop.id, subject, evidence, TestShop.START));

            assertThat(screened.signals()).containsExactly(Signal.NOT_EVALUATED);
            assertThat(screened.outcome(Side.ADVOCATE)).isEqualTo(Outcome.HELD);
            assertThat(screened.outcome(Side.FRIEND)).isEqualTo(Outcome.HELD);
        }
    }

    private static List<TraceKeys> broken() {
        return new AbstractList<>() {
            @Override
            public TraceKeys get(int index) {
                throw new IllegalStateException("a rule breaks");
            }

            @Override
            public int size() {
                return 1;
            }
        };
    }
}
