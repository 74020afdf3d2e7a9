package goodword.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What is sealed opens for its purpose, under its secret, unchanged, and not otherwise.
final class SealsTest {
    private static final byte[] SECRET = "a small secret".getBytes(StandardCharsets.UTF_8);

    private final Seals seals = new Vault(new byte[32]).seals();

    @Test
    void what_is_sealed_opens_for_its_purpose_alone() {
        byte[] sealed = seals.seal("totp 1", SECRET);

        assertThat(seals.open("totp 1", sealed)).hasValue(SECRET);
        assertThat(seals.open("totp 2", sealed)).isEmpty();
    }

    @Test
    void the_same_secret_is_sealed_differently_each_time() {
        assertThat(seals.seal("x", SECRET)).isNotEqualTo(seals.seal("x", SECRET));
    }

    @Test
    void one_changed_bit_anywhere_is_noticed() {
        byte[] sealed = seals.seal("x", SECRET);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(seals.open("x", changed)).as("byte " + at).isEmpty();
        }
        assertThat(seals.open("x", new byte[0])).isEmpty();
    }

    @Test
    void another_installation_opens_nothing_and_has_another_key() {
        byte[] other = new byte[32];
        other[0] = 1;
        Seals others = new Vault(other).seals();

        assertThat(others.open("x", seals.seal("x", SECRET))).isEmpty();
        assertThat(others.keyId()).isNotEqualTo(seals.keyId()).hasSize(8);
    }
}
