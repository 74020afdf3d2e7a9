package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.platform.event.Fact;
import goodword.platform.event.Follower;
import goodword.platform.event.LoggedFact;
import goodword.platform.tenancy.ShopId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A bystander hears every fact, in order, also after it failed.
final class FollowerTest {
    private final TestShop shop = TestShop.alone();
    private final List<String> heard = new ArrayList<>();
    private boolean deaf;
    private final Follower follower =
            new Follower(
                    shop.house.rooms().database(),
                    shop.house.rooms().eventLog(),
                    "test",
                    this::hear);

    @AfterEach
    void close() {
        shop.close();
    }

    private void hear(ShopId of, List<LoggedFact> facts) {
        if (deaf) {
            throw new IllegalStateException("deaf");
        }
        facts.forEach(fact -> heard.add(fact.fact().key()));
    }

    private void happen(String... keys) {
        var rooms = shop.house.rooms();
        rooms.database()
                .inShop(
                        shop.id,
                        () -> {
                            rooms.eventLog()
                                    .append(
                                            shop.id,
                                            java.util.Arrays.stream(keys)
                                                    .map(
                                                            key ->
                                                                    new Fact(
                                                                            key,
                                                                            "test.fact",
                                                                            TestShop.START,
                                                                            "{}"))
                                                    .toList());
                            return shop;
                        });
    }

    @Test
    void each_fact_is_heard_in_order_and_once_when_nothing_fails() {
        happen("a", "b");
        follower.catchUp();
        happen("c");

        long told = follower.catchUp();

        assertThat(told).isEqualTo(1);
        assertThat(heard).containsExactly("a", "b", "c");
        assertThat(follower.catchUp()).isZero();
    }

    @Test
    void what_a_bystander_failed_over_is_told_again() {
        happen("a");
        deaf = true;
        assertThatThrownBy(follower::catchUp).hasMessage("deaf");
        deaf = false;

        follower.catchUp();

        assertThat(heard).containsExactly("a");
    }
}
