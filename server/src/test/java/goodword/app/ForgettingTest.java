package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.conversion.ForgetJourney;
import goodword.person.PersonId;
import goodword.sharing.Hint;
import goodword.sharing.Share;
import goodword.sharing.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ForgettingTest {
    @Test
    void a_recipients_digest_goes_when_the_attribution_window_is_over() {
        try (TestShop shop = TestShop.open()) {
            shop.publish(TestShop.terms());
            PersonId alice = shop.advocate("alice", "ALICE1");
            share(shop, alice);
            ForgetJourney forgetting = new ForgetJourney(shop.house.rooms());

            shop.pass(Duration.ofDays(29));
            forgetting.forgetRecipients(shop.id);
            List<Touch> inside = touches(shop);
            shop.pass(Duration.ofDays(2));
            forgetting.forgetRecipients(shop.id);

            assertThat(inside).hasSize(1);
            assertThat(touches(shop)).isEmpty();
        }
    }

    private static void share(TestShop shop, PersonId alice) {
        Share share =
                new Share(
                        "s1",
                        alice,
                        "email",
                        new Share.Recipient("sha256-16", "0123456789abcdef"),
                        TestShop.START);
        shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () -> {
                            shop.house.rooms().sharing().noteShares(shop.id, List.of(share));
                            return share;
                        });
    }

    private static List<Touch> touches(TestShop shop) {
        Hint hint =
                new Hint(List.of(), null, "0123456789abcdef", Instant.EPOCH, shop.clock.instant());
        return shop.house
                .rooms()
                .database()
                .inShop(shop.id, () -> shop.house.rooms().sharing().touches(shop.id, List.of(hint)))
                .getFirst();
    }
}
