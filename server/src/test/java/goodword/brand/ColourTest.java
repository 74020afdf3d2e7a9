package goodword.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ColourTest {
    @Test
    void it_is_read_as_style_sheets_write_it() {
        assertThat(List.of("#0F6B57", "0f6b57", " #0f6b57 ", "rgb(15, 107, 87)", "rgb(15 107 87)"))
                .allSatisfy(
                        text ->
                                assertThat(Colour.read(text).orElseThrow().hex())
                                        .isEqualTo("#0f6b57"));
        assertThat(Colour.read("#abc").orElseThrow().hex()).isEqualTo("#aabbcc");
    }

    @Test
    void what_is_no_plain_colour_is_none() {
        assertThat(
                        List.of(
                                "",
                                "red",
                                "transparent",
                                "#12345",
                                "rgb(300, 0, 0)",
                                "rgba(1, 2, 3, 0.5)",
                                "#0f6b57;} body {display:none"))
                .allSatisfy(text -> assertThat(Colour.read(text)).isEmpty());
    }

    @Test
    void contrast_is_that_of_the_guidelines() {
        assertThat(Colour.BLACK.contrastWith(Colour.WHITE)).isEqualTo(21);
        assertThat(new Colour(0x76, 0x76, 0x76).contrastWith(Colour.WHITE)).isBetween(4.54, 4.55);
        assertThat(new Colour(0xff, 0xd4, 0).text()).isEqualTo(Colour.BLACK);
    }
}
