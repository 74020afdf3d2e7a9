package goodword.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.sharing.PackedOpenings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpillTest {
    @TempDir private Path folder;

    @Test
    void batches_come_back_in_order_and_the_file_is_empty_afterwards() throws Exception {
        try (Spill spill = open(1_000)) {
            assertThat(spill.append(batch(1))).isTrue();
            assertThat(spill.append(batch(2))).isTrue();

            assertThat(taken(spill)).containsExactly(1, 7, 8, 2, 7, 8);

            assertThat(spill.isEmpty()).isTrue();
            assertThat(Files.size(file())).isZero();
        }
    }

    @Test
    void what_was_not_done_is_there_at_the_next_start() throws Exception {
        try (Spill spill = open(1_000)) {
            spill.append(batch(1));
            assertThat(spill.next()).isNotNull();
            spill.append(batch(2));
            spill.done();
        }

        try (Spill spill = open(1_000)) {
            assertThat(taken(spill)).containsExactly(1, 7, 8, 2, 7, 8);
        }
    }

    @Test
    void a_batch_that_a_crash_cut_off_is_left_out_wherever_it_was_cut() throws Exception {
        byte[] whole;
        try (Spill spill = open(1_000)) {
            spill.append(batch(1));
            spill.append(batch(2));
            whole = Files.readAllBytes(file());
        }
        for (int cut = whole.length / 2; cut < whole.length; cut++) {
            Files.write(file(), Arrays.copyOf(whole, cut));
            try (Spill spill = open(1_000)) {
                assertThat(taken(spill)).as("cut at %d", cut).containsExactly(1, 7, 8);
            }
        }
    }

    @Test
    void a_batch_of_other_bytes_is_left_out() throws Exception {
        try (Spill spill = open(1_000)) {
            spill.append(batch(1));
        }
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length - 1] ^= 1;
        Files.write(file(), bytes);

        try (Spill spill = open(1_000)) {
            assertThat(spill.isEmpty()).isTrue();
        }
    }

    @Test
    void after_a_cut_new_batches_follow_the_whole_ones() throws Exception {
        try (Spill spill = open(1_000)) {
            spill.append(batch(1));
        }
        Files.write(file(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        try (Spill spill = open(1_000)) {
            spill.append(batch(2));
        }

        try (Spill spill = open(1_000)) {
            assertThat(taken(spill)).containsExactly(1, 7, 8, 2, 7, 8);
        }
    }

    @Test
    void what_does_not_fit_is_refused() throws Exception {
        try (Spill spill = open(100)) {
            assertThat(spill.append(batch(1))).isTrue();
            assertThat(spill.append(new PackedOpenings(2, new byte[100]))).isFalse();

            assertThat(taken(spill)).containsExactly(1, 7, 8);
            assertThat(spill.append(batch(3))).isTrue();
        }
    }

    @Test
    void two_programs_never_write_the_same_file() throws Exception {
        try (Spill _ = open(1_000)) {
            assertThatThrownBy(() -> open(1_000)).isInstanceOf(IOException.class);
        }
    }

    private Path file() {
        return folder.resolve("clicks.spill");
    }

    private Spill open(long bytesMax) throws IOException {
        return Spill.open(file(), bytesMax);
    }

    private static PackedOpenings batch(int number) {
        return new PackedOpenings(number, new byte[] {(byte) number, 7, 8});
    }

    private static List<Integer> taken(Spill spill) throws IOException {
        List<Integer> rows = new ArrayList<>();
        for (PackedOpenings batch = spill.next(); batch != null; batch = spill.next()) {
            for (byte row : batch.rows()) {
                rows.add((int) row);
            }
            spill.done();
        }
        return rows;
    }
}
