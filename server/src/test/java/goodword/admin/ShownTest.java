package goodword.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShownTest {
    @Test
    void a_change_is_shown_in_one_line() {
        assertThat(Shown.change("{}", "{\"name\":\"Ten\",\"state\":\"draft\"}"))
                .isEqualTo("name: Ten, state: draft");
        assertThat(Shown.change("{\"name\":\"Ten\"}", "{\"name\":\"Twenty\"}"))
                .isEqualTo("name: Ten → name: Twenty");
        assertThat(Shown.change("{\"name\":\"Ten\"}", "{}")).isEqualTo("name: Ten");
    }

    @Test
    void a_value_is_shown_letter_by_letter() {
        assertThat(Shown.change("{}", "{\"name\":\"\\\"Ten\\\", c:\\\\x\\u00e9 \\\":\\\"\"}"))
                .isEqualTo("name: \"Ten\", c:\\xé \":\"");
    }
}
