package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Links of an earlier program lead on once their host leads here.
final class OldLinkHostTest {
    private static final String HOST = "refer.shop.example";

    private final TestShop shop = TestShop.alone();
    private WebServer server;
    private RawHttp http;

    @BeforeEach
    void open() {
        shop.settle("https://shop.example/", HOST);
        BroughtList.of(
                        shop,
                        """
                        email,link
                        ada@mail.example,https://refer.shop.example/share/ADA-1
                        ben@mail.example,https://refer.shop.example/?code=ben_2
                        """)
                .take();
        server = WebServer.open(shop.house, 0);
        http = new RawHttp(server.port());
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    private @Nullable String leadsTo(String path) throws Exception {
        return http.send("GET", path, HOST).header("Location");
    }

    @Test
    void an_old_link_leads_to_the_shop_with_its_advocates_code() throws Exception {
        assertThat(leadsTo("/share/ADA-1")).isEqualTo("https://shop.example/?ref=ADA-1");
        assertThat(leadsTo("/share/ada-1/")).isEqualTo("https://shop.example/?ref=ada-1");
        assertThat(leadsTo("/?code=ben_2")).isEqualTo("https://shop.example/?ref=ben_2");
        assertThat(leadsTo("/welcome?ref=BEN_2&utm_source=mail"))
                .isEqualTo("https://shop.example/?ref=BEN_2&utm_source=mail");
        assertThat(leadsTo("/r/ADA-1")).isEqualTo("https://shop.example/?ref=ADA-1");
    }

    @Test
    void an_opened_old_link_is_a_click_of_its_advocate() throws Exception {
        leadsTo("/share/ADA-1");

        assertThat(Clicks.of(shop, server).clicks()).isEqualTo(1);
    }

    @Test
    void what_is_nobodys_code_or_a_page_of_ours_is_left_alone() throws Exception {
        assertThat(http.send("GET", "/share/NOBODY", HOST).status()).isEqualTo(404);
        assertThat(http.send("GET", "/i/ADA-1", HOST).header("Location")).isNull();
        assertThat(http.send("POST", "/share/ADA-1", HOST).header("Location")).isNull();
        assertThat(http.send("GET", "/v1/ADA-1", HOST).header("Location")).isNull();
        assertThat(http.send("GET", "/share/ADA-1", "elsewhere.example").status()).isEqualTo(404);
        assertThat(http.send("GET", "/share/%41DA-1", HOST).status()).isEqualTo(404);
    }
}
