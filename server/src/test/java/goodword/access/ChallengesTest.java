package goodword.access;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.app.TestShop;
import goodword.platform.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a passkey signs: ours, in time, for one purpose, and answered once.
final class ChallengesTest {
    private static final Instant NOW = TestShop.START;

    private final TestShop shop = TestShop.open();
    private final Challenges challenges =
            new Challenges(new Vault(new byte[32]), shop.house.rooms().database().sql());

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_challenge_is_answered_once() {
        byte[] challenge = challenges.fresh("log-in", NOW);

        assertThat(challenges.spend("log-in", challenge, NOW)).isTrue();
        assertThat(challenges.spend("log-in", challenge, NOW)).isFalse();
    }

    @Test
    void it_is_for_one_purpose_and_ten_minutes() {
        byte[] challenge = challenges.fresh("log-in", NOW);

        assertThat(challenges.spend("add", challenge, NOW)).isFalse();
        assertThat(challenges.spend("log-in", challenge, NOW.plus(Duration.ofMinutes(10))))
                .isFalse();
    }

    @Test
    void an_invented_or_changed_one_is_not_ours() {
        byte[] challenge = challenges.fresh("log-in", NOW);
        challenge[0] ^= 1;

        assertThat(challenges.spend("log-in", challenge, NOW)).isFalse();
        assertThat(challenges.spend("log-in", new byte[56], NOW)).isFalse();
        assertThat(challenges.spend("log-in", new byte[0], NOW)).isFalse();
    }
}
