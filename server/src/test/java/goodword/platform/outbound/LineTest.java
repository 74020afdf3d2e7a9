package goodword.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/// Whether anything may have been sent is certain, whoever is first.
final class LineTest {
    private final Line line = new Line();

    @Test
    void after_it_was_hung_up_nothing_is_sent() throws IOException {
        try (Socket socket = new Socket()) {
            line.carry(socket);

            assertThat(line.hangUp()).isFalse();
            assertThat(socket.isClosed()).isTrue();
            assertThat(line.begin()).isFalse();
            assertThat(line.hangUp()).isFalse();
        }
    }

    @Test
    void what_was_begun_stays_begun_however_often_it_is_hung_up() throws IOException {
        try (Socket socket = new Socket()) {
            line.carry(socket);

            assertThat(line.begin()).isTrue();
            assertThat(line.hangUp()).isTrue();
            assertThat(line.hangUp()).isTrue();
            assertThat(socket.isClosed()).isTrue();
        }
    }

    @Test
    void a_connection_that_comes_too_late_is_closed() throws IOException {
        try (Socket socket = new Socket()) {
            assertThat(line.hangUp()).isFalse();
            line.carry(socket);

            assertThat(socket.isClosed()).isTrue();
            assertThat(line.isHungUp()).isTrue();
        }
    }
}
