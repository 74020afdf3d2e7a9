package goodword.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PageSignsTest {
    @Test
    void a_page_tells_its_colour_its_icons_and_its_manifest() {
        PageSigns signs =
                PageSigns.of(
                        """
                        <META name=theme-color content="#ffffff" media="(prefers-color-scheme: light)">
                        <meta name="theme-color" content="#B4232F">
                        <link rel="icon" sizes="32x32" href="small.png">
                        <link rel="icon" sizes="192x192" href="/large.png">
                        <link rel="shortcut icon" href="/favicon.ico">
                        <link rel="apple-touch-icon" href="//cdn.shop.example/touch.png?v=2">
                        <meta property="og:image" content="https://shop.example/photo.jpg">
                        <link rel="manifest" href="app.webmanifest">
                        """,
                        "https://shop.example/de/");

        assertThat(signs.accent()).contains(new Colour(0xB4, 0x23, 0x2F));
        assertThat(signs.pictures())
                .containsExactly(
                        "https://cdn.shop.example/touch.png?v=2",
                        "https://shop.example/large.png",
                        "https://shop.example/de/small.png",
                        "https://shop.example/photo.jpg");
        assertThat(signs.manifest()).contains("https://shop.example/de/app.webmanifest");
    }

    @Test
    void drawings_and_what_is_no_address_are_passed_over() {
        PageSigns signs =
                PageSigns.of(
                        """
                        <link rel="icon" href="logo.svg"><link rel="icon" href="data:image/png;base64,AA">
                        <link rel="icon" href="javascript:alert(1)"><link rel="icon" href="::">
                        <link rel="icon"><meta name="theme-color" content="url(x)">
                        """
                                + "<div>".repeat(20_000),
                        "https://shop.example/");

        assertThat(signs.pictures()).isEmpty();
        assertThat(signs.accent()).isEmpty();
        assertThat(signs.manifest()).isEmpty();
    }
}
