package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Role;
import goodword.brand.Brand;
import goodword.brand.Brands;
import goodword.brand.Colour;
import java.awt.Color;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A shop's look: read from its page, corrected by hand, and shown from this server alone.
final class BrandTest {
    private PageServer pages;
    private TestShop shop;
    private WebServer server;
    private DeskClient owner;
    private Brands brands;
    private String screen;

    @BeforeEach
    void open() throws Exception {
        pages = PageServer.open();
        shop = TestShop.calling(pages.host());
        server = WebServer.open(shop.house, 0);
        owner = new TestStaff(shop).inside(shop.id, Role.OWNER, server.port());
        brands = new Brands(shop.house.rooms().database());
        screen = "/admin/shops/" + shop.id + "/start/brand";
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
        pages.close();
    }

    @Test
    void colour_and_logo_are_read_from_the_page_and_stand_on_the_friends_page() throws Exception {
        byte[] logo = PageServer.ring(new Color(0xB4232F), 180);
        pages.moved("/", "/home")
                .page("/home", "<link rel='apple-touch-icon' href='/touch.png'>")
                .put("/touch.png", 200, "image/png", logo);
        shop.publish(TestShop.terms());
        shop.advocate("ada", "ADA-" + server.port());

        HttpResponse<String> read =
                owner.post(screen + "/look", Map.of("address", pages.address()));
        Brand brand = brands.find(shop.id).orElseThrow();
        String files = "/people/brand/" + shop.id + "/" + brand.version() + "/";
        DeskClient stranger = new DeskClient(server.port());

        assertThat(DeskClient.location(read)).endsWith("?done=brand-read");
        assertThat(brand).isEqualTo(new Brand(new Colour(0xB4, 0x23, 0x2F), true, 1));
        assertThat(stranger.get("/i/ADA-" + server.port()).body())
                .contains(files + "style.css", files + "logo.png")
                .doesNotContain(pages.host());
        HttpResponse<String> style = stranger.get(files + "style.css");
        assertThat(style.body()).contains("--accent: #b4232f;");
        assertThat(style.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(stranger.get(files + "logo.png").headers().firstValue("Content-Type"))
                .contains("image/png");
        assertThat(stranger.get(files.replace("/1/", "/2/") + "logo.png").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_page_inside_the_own_network_is_not_asked() throws Exception {
        pages.moved("/", "http://127.0.0.1:1/");

        HttpResponse<String> led = owner.post(screen + "/look", Map.of("address", pages.address()));
        HttpResponse<String> typed =
                owner.post(screen + "/look", Map.of("address", "http://10.0.0.1/"));

        assertThat(led.statusCode()).isEqualTo(422);
        assertThat(typed.statusCode()).isEqualTo(422);
        assertThat(brands.find(shop.id)).isEmpty();
        assertThat(pages.asked()).containsExactly("/");
    }

    @Test
    void drawings_are_not_fetched_and_a_page_without_anything_says_so() throws Exception {
        pages.page("/", "<link rel=icon href=/logo.svg><link rel=icon href=/fake.png>")
                .put(
                        "/fake.png",
                        200,
                        "image/png",
                        "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        HttpResponse<String> read =
                owner.post(screen + "/look", Map.of("address", pages.address()));

        assertThat(read.statusCode()).isEqualTo(422);
        assertThat(read.body()).contains("names no colour, and no logo");
        assertThat(pages.asked()).containsExactly("/", "/fake.png");
    }

    @Test
    void a_colour_is_corrected_by_hand_and_given_up_again() throws Exception {
        HttpResponse<String> wrong = owner.post(screen, Map.of("colour", "bright"));
        HttpResponse<String> kept = owner.post(screen, Map.of("colour", "#FFD400"));
        Brand yellow = brands.find(shop.id).orElseThrow();
        owner.post(screen + "/plain", Map.of());

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(DeskClient.location(kept)).endsWith("?done=brand-kept");
        assertThat(yellow).isEqualTo(new Brand(new Colour(255, 0xD4, 0), false, 1));
        assertThat(brands.find(shop.id).orElseThrow()).isEqualTo(new Brand(null, false, 2));
    }
}
