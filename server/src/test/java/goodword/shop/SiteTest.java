package goodword.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteTest {
    @ParameterizedTest
    @CsvSource({
        "https://shop.example, https://shop.example/",
        "HTTPS://Shop.Example/De/, https://shop.example/De/",
        "https://bücher.example/, https://xn--bcher-kva.example/",
        "https://xn--bcher-kva.example/, https://xn--bcher-kva.example/",
        "http://localhost:3000/shop, http://localhost:3000/shop",
        "http://127.0.0.1, http://127.0.0.1/"
    })
    void a_home_is_kept_in_one_spelling(String written, String kept) {
        assertThat(WebHome.read(written)).hasToString("Optional[" + kept + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop.example",
                "http://shop.example/",
                "ftp://shop.example/",
                "javascript://shop.example/",
                "https://",
                "https:///x",
                "https://user@shop.example/",
                "https://shop.example:443/",
                "https://shop.example/?a=b",
                "https://shop.example/#x",
                "https://shop.example\\@evil.example/",
                "https://shop.example/a/../b",
                "https://shop.example//b",
                "https://shop.example/%2f",
                "https://shop",
                "https://1.2.3.4/",
                "https://0x7f.1/",
                "https://shop.example./",
                "https://-shop.example/",
                "https://straße.example/",
                "https://shop。example/",
                "https://ｓhop.example/",
                "https://shop\u200D.example/",
                "https://sh_op.example/",
                "https://shop.example /",
                " https://shop.example/",
                "https://localhost.evil:80/"
            })
    void what_a_browser_might_read_otherwise_is_no_home(String written) {
        assertThat(WebHome.read(written)).isEmpty();
    }

    @Test
    void the_homes_host_is_always_a_target() {
        WebHome home = WebHome.read("https://shop.example/").orElseThrow();

        Site site = new Site(home, List.of("www.shop.example"), List.of(), Site.VisitorId.NEVER);

        assertThat(site.targetHosts()).containsExactly("shop.example", "www.shop.example");
    }

    @Test
    void a_host_in_other_letters_cannot_exist() {
        WebHome home = WebHome.read("https://shop.example/").orElseThrow();

        assertThatThrownBy(
                        () ->
                                new Site(
                                        home,
                                        List.of("Shop.Example"),
                                        List.of(),
                                        Site.VisitorId.NEVER))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
