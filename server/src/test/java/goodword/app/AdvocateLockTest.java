package goodword.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import goodword.order.Recorded;
import goodword.order.Refund;
import goodword.person.PersonId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AdvocateLockTest {
    private final TestShop shop = TestShop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_refund_waits_for_whoever_reckons_with_the_same_advocate() throws Exception {
        shop.publish(TestShop.terms());
        PersonId alice = shop.advocate("alice", "ALICE1");
        shop.house.orderJourney().take(shop.id, shop.order("o1", "bob", 9_999, "ALICE1"));

        Future<Recorded> refunded =
                shop.house.rooms().database().inShop(shop.id, () -> refundWhileLocked(alice));

        assertThat(refunded.get(10, SECONDS).isNews()).isTrue();
        assertThat(shop.rewards("o1").getFirst().due()).isEqualTo(TestShop.eur(899));
    }

    private Future<Recorded> refundWhileLocked(PersonId advocate) {
        Refund refund = TestShop.refund("r1", 1_000, shop.clock.instant());
        shop.house.rooms().advocates().lock(shop.id, advocate);
        var refunded =
                CompletableFuture.supplyAsync(
                        () -> shop.house.adjustmentJourney().refund(shop.id, "o1", refund));
        while (!refunded.isDone() && !somebodyWaits()) {
            Thread.onSpinWait();
        }
        assertThat(refunded).isNotDone();
        return refunded;
    }

    private boolean somebodyWaits() {
        return shop.house
                .rooms()
                .database()
                .sql()
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
