package goodword.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallTest {
    private final Call call = Call.get("https://shop.example/?key=secret");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "content-length",
                "Transfer-Encoding",
                "connection",
                "accept-encoding",
                "proxy-authorization"
            })
    void headers_of_the_connection_are_not_for_callers(String name) {
        assertThatThrownBy(() -> call.with(name, "x")).hasMessageContaining("is not set here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a\r\nX-B: c", "a\nb", "a\0", "\u00e9"})
    void a_value_that_is_no_plain_line_is_refused_and_not_repeated(String value) {
        assertThatThrownBy(() -> call.with("Authorization", value))
                .hasMessage("the header authorization is not plain text of one line");
    }

    @Test
    void a_name_that_is_none_is_refused() {
        assertThatThrownBy(() -> call.with("x: y\r\nz", "a"))
                .hasMessage("this is not the name of a header");
    }

    @Test
    void time_and_answer_have_bounds() {
        assertThat(call.limits()).isEqualTo(new Call.Limits(Duration.ofSeconds(15), 65_536));
        assertThat(call.within(Duration.ofSeconds(60)).upTo(1_000).limits())
                .isEqualTo(new Call.Limits(Duration.ofSeconds(60), 1_000));
        assertThatThrownBy(() -> call.within(Duration.ofSeconds(61)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> call.within(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> call.upTo(16 * 1024 * 1024 + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secrets_are_not_written_where_a_call_is_printed() {
        assertThat(call.with("authorization", "Basic secret")).hasToString("Call[GET]");
    }
}
