package goodword.platform.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerLogTest {
    @TempDir Path folder;

    @Test
    void a_full_log_is_set_aside_and_the_writer_goes_on() throws Exception {
        Path file = folder.resolve("postgres.log");
        ServerLog log = new ServerLog(file);
        log.trim();
        Process writer = new ProcessBuilder("cat").redirectOutput(log.appending()).start();
        try (var out = writer.getOutputStream()) {
            out.write(new byte[(8 << 20) + 1]);
            out.flush();
            Deadline.until("written", () -> Files.size(file) == (8 << 20) + 1);

            log.trim();
            out.write("next".getBytes(US_ASCII));
        }
        writer.waitFor();

        assertThat(file).hasContent("next");
        assertThat(folder.resolve("postgres.log.1")).hasSize((8 << 20) + 1);
        assertThat(log.since(0)).isEqualTo("next");
    }

    @Test
    void crash_after_crash_is_answered_ever_more_slowly_up_to_half_a_minute() {
        BackOff backOff = new BackOff();

        assertThat(backOff.next()).isEqualTo(Duration.ofMillis(100));
        assertThat(backOff.next()).isEqualTo(Duration.ofMillis(200));
        for (int i = 0; i < 20; i++) {
            backOff.next();
        }
        assertThat(backOff.next()).isEqualTo(Duration.ofSeconds(30));
    }
}
