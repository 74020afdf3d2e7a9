package goodword.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OldLinkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://refer.shop.example/ADA-1 ADA-1",
                "https://refer.shop.example/share/ADA1/ ADA1",
                "https://shop.example/?code=ADA1 ADA1",
                "https://shop.example/pages/welcome?utm_source=x&referral_code=ADA1#top ADA1",
                "https://shop.example/welcome?Ref=ADA1 ADA1",
                "refer.shop.example/ADA1?utm_campaign=mail ADA1",
                "ADA1 ADA1",
            })
    void the_code_is_what_a_telling_parameter_says_or_the_last_part_of_the_path(
            String link, String code) {
        assertThat(OldLink.codeIn(link)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://shop.example/?utm_source=mail",
                "https://shop.example/=cmd()",
                "?code=",
                "https://shop.example/a%20b",
            })
    void a_link_without_a_code_has_none(String link) {
        assertThat(OldLink.codeIn(link)).isEmpty();
    }
}
