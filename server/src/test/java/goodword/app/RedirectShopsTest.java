package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.person.PersonId;
import goodword.sharing.Link;
import goodword.sharing.Links;
import goodword.shop.Settling;
import goodword.shop.Site;
import goodword.shop.WebHome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Several shops in one installation.
final class RedirectShopsTest {
    private final TestShop one = TestShop.alone();
    private final TestShop other = TestShop.beside(one);
    private final String hostOfOne = "go.one.example";
    private WebServer server;
    private RawHttp http;

    @BeforeEach
    void open() {
        one.settle("https://one.example/", hostOfOne);
        other.settle("https://other.example/");
        one.advocate("alice", "ALICE1");
        other.advocate("bob", "BOB1");
        server = WebServer.open(one.house, 0);
        http = new RawHttp(server.port());
    }

    @AfterEach
    void close() {
        server.close();
        one.close();
        other.close();
    }

    @Test
    void on_the_shared_host_each_code_leads_to_its_shop() throws Exception {
        assertThat(http.get("/r/ALICE1").header("Location"))
                .isEqualTo("https://one.example/?ref=ALICE1");
        assertThat(http.get("/r/BOB1").header("Location"))
                .isEqualTo("https://other.example/?ref=BOB1");
    }

    @Test
    void a_code_that_is_nobodys_gets_the_same_page_whatever_it_is() throws Exception {
        RawHttp.Answer first = http.get("/r/NOBODY");
        RawHttp.Answer second = http.get("/r/%F0%9F%98%80/deep?x=y");
        RawHttp.Answer third = http.get("/r/");

        assertThat(first.status()).isEqualTo(404);
        assertThat(first.header("Location")).isNull();
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(third.body()).isEqualTo(first.body());
        assertThat(second.names()).isEqualTo(first.names());
        assertThat(first.body()).doesNotContain("<script").contains("leads nowhere");
    }

    @Test
    void another_shops_code_is_unknown_on_a_shops_own_host() throws Exception {
        RawHttp.Answer own = http.send("GET", "/r/ALICE1", hostOfOne);
        RawHttp.Answer others = http.send("GET", "/r/BOB1", "GO.One.Example:443");

        assertThat(own.header("Location")).isEqualTo("https://one.example/?ref=ALICE1");
        assertThat(others.header("Location")).isEqualTo("https://one.example/");
    }

    @Test
    void a_code_that_both_have_works_for_each_through_its_own_link() throws Exception {
        PersonId first = one.advocate("ann", "SUMMER");
        PersonId second = other.advocate("ben", "SUMMER");
        Links links = server.links();

        Link ofFirst = links.of(one.id, first);
        Link ofSecond = links.of(other.id, second);

        assertThat(ofFirst).hasToString("https://go.one.example/r/SUMMER");
        assertThat(ofSecond.base()).isEqualTo("http://localhost:" + server.port());
        assertThat(ofSecond.code()).matches("[2-9A-Z]{8}");
        assertThat(links.of(other.id, second)).isEqualTo(ofSecond);
        assertThat(http.get("/r/SUMMER").header("Location"))
                .isEqualTo("https://one.example/?ref=SUMMER");
        assertThat(http.get("/r/" + ofSecond.code()).header("Location"))
                .isEqualTo("https://other.example/?ref=" + ofSecond.code());
    }

    @Test
    void a_link_host_belongs_to_one_shop() {
        Site wanted =
                Site.at(WebHome.read("https://other.example/").orElseThrow())
                        .withLinkHosts(Set.of("a.other.example", hostOfOne));

        Settling settling = other.house.shops().settle(other.id, wanted, TestShop.START);

        assertThat(settling).isEqualTo(new Settling.HostTaken(hostOfOne));
        assertThat(other.house.shops().site(other.id).orElseThrow().linkHosts()).isEmpty();
    }

    @Test
    void a_link_host_that_is_given_up_is_free_for_another() {
        one.settle("https://one.example/");

        other.settle("https://other.example/", hostOfOne);

        assertThat(other.house.shops().site(other.id).orElseThrow().linkHosts())
                .containsExactly(hostOfOne);
    }

    @Test
    void the_shared_host_cannot_be_taken_by_a_shop() throws Exception {
        other.settle("https://other.example/", "localhost:" + server.port());

        Eventually.isTrue(() -> other.house.shops().site(other.id).isPresent());

        RawHttp.Answer answer = http.send("GET", "/r/ALICE1", "localhost:" + server.port());
        assertThat(answer.header("Location")).isEqualTo("https://one.example/?ref=ALICE1");
    }

    @Test
    void a_shop_without_a_site_leads_nowhere() throws Exception {
        try (TestShop third = TestShop.beside(one)) {
            third.advocate("carol", "CAROL1");

            assertThat(http.get("/r/CAROL1").status()).isEqualTo(404);
        }
    }

    @Test
    void a_visitor_is_not_followed_from_shop_to_shop() throws Exception {
        one.settle(
                new Site(
                        WebHome.read("https://one.example/").orElseThrow(),
                        List.of(),
                        List.of(hostOfOne),
                        Site.VisitorId.ALLOWED));
        String person = "User-Agent: Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

        Eventually.isTrue(
                () ->
                        http.send("GET", "/r/ALICE1", hostOfOne, person).header("Set-Cookie")
                                != null);

        assertThat(http.get("/r/ALICE1", person).header("Set-Cookie")).isNull();
    }
}
