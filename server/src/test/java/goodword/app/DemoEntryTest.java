package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way into a demo's desk, and that it leads nowhere else.
final class DemoEntryTest {
    @TempDir Path home;
    private TestDemo demo;
    private String desk;

    @BeforeEach
    void open() throws Exception {
        demo = TestDemo.open(home);
        desk = "/admin/shops/" + demo.shop;
    }

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void looking_at_the_link_opens_nothing_and_pressing_its_button_opens_the_desk()
            throws Exception {
        DeskClient visitor = demo.desk();

        HttpResponse<String> looked = visitor.get(demo.demo.path());
        HttpResponse<String> shut = visitor.get(desk + "/tour");
        visitor.get(demo.demo.path());
        HttpResponse<String> pressed = visitor.post(demo.demo.path(), Map.of());
        HttpResponse<String> tour = visitor.get(desk + "/tour");

        assertThat(looked.body()).contains("Open the desk");
        assertThat(DeskClient.location(shut)).isEqualTo("/admin/login");
        assertThat(DeskClient.location(pressed)).isEqualTo(desk + "/tour");
        assertThat(tour.statusCode()).isEqualTo(200);
        assertThat(tour.body()).contains("Demo owner").contains("0 of 8 done");
    }

    @Test
    void the_link_opens_the_desk_again_and_a_form_without_our_token_does_not() throws Exception {
        demo.inside();
        DeskClient forged = demo.desk();

        HttpResponse<String> refused = forged.postBare(demo.demo.path(), Map.of());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(demo.inside().get(desk + "/tour").statusCode()).isEqualTo(200);
    }

    @Test
    void another_token_opens_nothing() throws Exception {
        DeskClient visitor = demo.desk();
        visitor.get(demo.demo.path());
        String other = demo.demo.path().substring(0, demo.demo.path().length() - 1) + "_x";

        assertThat(visitor.get(other).statusCode()).isEqualTo(404);
        assertThat(visitor.post(other, Map.of()).statusCode()).isEqualTo(404);
        assertThat(DeskClient.location(visitor.get(desk + "/tour"))).isEqualTo("/admin/login");
    }

    @Test
    void the_owner_is_asked_for_no_second_factor_and_no_proof() throws Exception {
        DeskClient owner = demo.inside();

        HttpResponse<String> keys = owner.get(desk + "/keys");
        HttpResponse<String> made =
                owner.post(desk + "/keys", Map.of("label", "mine", "scope", "orders:read"));

        assertThat(keys.body()).contains("Demo shop");
        assertThat(made.body()).contains("gw_");
    }

    @Test
    void the_clock_is_moved_by_the_days_of_its_buttons_only() throws Exception {
        DeskClient owner = demo.inside();
        owner.get(desk + "/tour");

        HttpResponse<String> moved =
                owner.post(desk + "/demo/clock", Map.of("days", "14", "back", desk + "/tour"));
        HttpResponse<String> elsewhere =
                owner.post(desk + "/demo/clock", Map.of("days", "1", "back", "//evil.example"));
        List<Integer> wrong =
                List.of(
                        owner.post(desk + "/demo/clock", Map.of("days", "-7")).statusCode(),
                        owner.post(desk + "/demo/clock", Map.of("days", "2")).statusCode(),
                        owner.post(desk + "/demo/clock", Map.of()).statusCode());

        assertThat(DeskClient.location(moved)).isEqualTo(desk + "/tour?done=clock");
        assertThat(DeskClient.location(elsewhere)).isEqualTo(desk + "/tour?done=clock");
        assertThat(wrong).containsOnly(404);
        assertThat(demo.clock.ahead()).isEqualTo(Duration.ofDays(15));
    }

    @Test
    void staff_log_in_by_real_time() throws Exception {
        DeskClient owner = demo.inside();

        demo.demo.skip(Duration.ofDays(30));

        assertThat(owner.get(desk + "/tour").statusCode()).isEqualTo(200);
    }

    @Test
    void outside_a_demo_there_is_no_such_link_and_the_owner_is_like_any_other() throws Exception {
        DeskClient owner = demo.inside();
        House served = TestDemo.house(demo.database, InstantSource.system());
        try (WebServer server = WebServer.open(served, 0)) {
            DeskClient stranger = new DeskClient(server.port());
            stranger.get("/admin/login");
            DeskClient before = new DeskClient(server.port());
            before.cookies.putAll(owner.cookies);

            List<Integer> links =
                    List.of(
                            stranger.get("/admin/demo/x").statusCode(),
                            stranger.get(demo.demo.path()).statusCode(),
                            stranger.post(demo.demo.path(), Map.of()).statusCode());
            HttpResponse<String> team = before.get(desk + "/team");

            assertThat(links).containsOnly(404);
            assertThat(DeskClient.location(team)).isEqualTo("/admin/factors");
            assertThat(before.get(desk + "/tour").statusCode()).isEqualTo(404);
        } finally {
            served.close();
        }
    }
}
