package goodword.insight;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.insight.Assumption.Basis;
import goodword.insight.Assumption.Name;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// When a shop's own figures take the place of what is assumed.
final class OwnFiguresTest {
    @Test
    void what_was_counted_often_enough_replaces_what_is_assumed() {
        Map<Name, Assumption> all = UsualAssumptions.all();

        new OwnFigures(400, 40, 120, 18).replace(all);

        assertThat(all.get(Name.RECOMMEND))
                .satisfies(
                        one -> {
                            assertThat(one.middle()).isEqualByComparingTo("10");
                            assertThat(one.low()).isEqualByComparingTo("7.4");
                            assertThat(one.high()).isEqualByComparingTo("13.3");
                            assertThat(one.why())
                                    .isEqualTo(
                                            "Counted here: 40 shared, of 400 customers who were"
                                                    + " asked.");
                        });
        Assumptions counted = new Assumptions(all, Map.of());
        assertThat(counted.of(Name.REACH).middle()).isEqualByComparingTo("3");
        assertThat(counted.of(Name.CONVERT).middle()).isEqualByComparingTo("15");
        assertThat(counted.of(Name.ANYWAY).basis()).isEqualTo(Basis.ASSUMED);
    }

    @Test
    void too_little_replaces_nothing() {
        Map<Name, Assumption> all = UsualAssumptions.all();

        new OwnFigures(99, 29, 99, 18).replace(all);

        assertThat(all).isEqualTo(UsualAssumptions.all());
    }

    @Test
    void what_is_typed_stands_over_both_and_errors_leave_all_as_it_was() {
        Assumptions typed =
                Assumptions.read(
                        UsualAssumptions.all(),
                        Map.of("recommendMiddle", "12,5", "marginLow", "30"));
        Assumptions wrong =
                Assumptions.read(
                        UsualAssumptions.all(), Map.of("anywayHigh", "100", "reachLow", "3"));

        assertThat(typed.of(Name.RECOMMEND).basis()).isEqualTo(Basis.TYPED);
        assertThat(typed.of(Name.RECOMMEND).low()).isEqualByComparingTo("5");
        assertThat(typed.of(Name.RECOMMEND).high()).isEqualByComparingTo("12.5");
        assertThat(typed.margin().orElseThrow().high()).isEqualByComparingTo("30");
        assertThat(wrong.errors().keySet()).containsExactlyInAnyOrder("anywayHigh", "reachLow");
        assertThat(wrong.byName()).isEqualTo(UsualAssumptions.all());
    }

    @Test
    void guesses_that_together_are_beyond_all_bounds_are_refused() {
        Map<String, String> wild = Map.of("recommendHigh", "100", "reachHigh", "1000");

        Assumptions read = Assumptions.read(UsualAssumptions.all(), wild);

        assertThat(read.errors())
                .containsOnly(
                        Map.entry(
                                "recommendHigh", "Together more than 4 friends for each customer"));
        assertThat(read.byName()).isEqualTo(UsualAssumptions.all());
    }
}
