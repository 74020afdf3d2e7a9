package goodword.advocate;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class PagePassesTest {
    private static final PagePass PASS =
            new PagePass(
                    new ShopId(new UUID(0x0123456789abcdefL, 0xfedcba9876543210L)),
                    new PersonId(new UUID(0x1111222233334444L, 0x5555666677778888L)),
                    40_000);

    private final PagePasses passes = new PagePasses(new Vault(new byte[32]));

    @Test
    void what_was_written_is_read_and_is_always_the_same_text() {
        String text = passes.write(PASS);

        assertThat(passes.read(text)).contains(PASS);
        assertThat(passes.write(PASS)).isEqualTo(text);
        assertThat(text).hasSize(67).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void one_bit_is_enough_to_be_no_pass() {
        byte[] text = passes.write(PASS).getBytes(StandardCharsets.US_ASCII);
        long seed = System.nanoTime();
        SplittableRandom dice = new SplittableRandom(seed);

        for (int time = 0; time < 1_000; time++) {
            byte[] flipped = text.clone();
            flipped[dice.nextInt(text.length)] ^= (byte) (1 << dice.nextInt(7));
            assertThat(passes.read(new String(flipped, StandardCharsets.US_ASCII)))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void a_letter_more_or_less_is_no_pass() {
        String text = passes.write(PASS);

        for (int end = 0; end < text.length(); end++) {
            assertThat(passes.read(text.substring(0, end))).isEmpty();
        }
        assertThat(passes.read(text + "A")).isEmpty();
        assertThat(passes.read(text + "=")).isEmpty();
        assertThat(passes.read("")).isEmpty();
    }

    @Test
    void another_installation_reads_nothing() {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) 1);

        assertThat(new PagePasses(new Vault(secret)).read(passes.write(PASS))).isEmpty();
    }
}
