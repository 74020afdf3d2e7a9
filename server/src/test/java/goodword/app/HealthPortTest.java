package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.access.KeyWish;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.shop.Shop;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the server says of itself to those who watch over it, and what to strangers.
final class HealthPortTest {
    private final GatedSource gate = new GatedSource();
    private final House house = house(gate);
    private final WebServer server = WebServer.open(house, Door.passing(0), HealthPort.ANY);
    private final Api health = new Api(server.healthPort(), "");
    private final Api stranger = new Api(server.port(), "");

    @AfterEach
    void close() {
        gate.open();
        gate.bringBack();
        server.close();
        house.close();
    }

    @Test
    void it_has_started_and_is_ready_when_jobs_are_worked_off() throws Exception {
        HttpResponse<String> early = health.get("/health/started");
        int readyEarly = health.get("/health/ready").statusCode();
        house.jobs().start();

        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.body())
                .contains("\"jobs\":{\"status\":\"DOWN\"}", "\"database\":{\"status\":\"UP\"}");
        assertThat(readyEarly).isEqualTo(503);
        assertThat(health.get("/health/started").statusCode()).isEqualTo(200);
        assertThat(health.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(health.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void without_its_database_it_lives_and_is_not_ready() throws Exception {
        house.jobs().start();
        gate.takeAway();

        HttpResponse<String> ready = health.get("/health/ready");
        HttpResponse<String> figures = health.get("/metrics");

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("\"database\":{\"status\":\"DOWN\"}");
        assertThat(health.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/health").statusCode()).isEqualTo(503);
        assertThat(stranger.get("/health").body()).isEqualTo("not ready\n");
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body()).contains("goodword_database_up 0.0");
        gate.bringBack();
        assertThat(health.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void strangers_learn_no_more_than_a_word_and_watchers_have_no_other_door() throws Exception {
        HttpResponse<String> open = stranger.get("/health");

        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).isEqualTo("ok\n");
        for (String path :
                List.of("/metrics", "/health/ready", "/actuator/health", "/prometheus")) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("/v1/figures", "/admin/login", "/r/X", "/env", "/beans", "/")) {
            assertThat(health.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    /// A stop under way: not ready at once, an answer for whoever asked before, none for others.
    @Test
    void a_stop_answers_what_is_under_way_and_says_that_it_is_not_ready() throws Exception {
        house.jobs().start();
        ShopId shop = new ShopId(UUID.randomUUID());
        house.shops().open(new Shop(shop, "S", TestShop.EUR, true, TestShop.START));
        String key = house.apiKeys().issue(shop, KeyWish.forEverything("t"), TestShop.START);
        house.jobs().close();
        Api api = new Api(server.port(), key);
        gate.shut();
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> send(api));
        Eventually.isTrue(() -> gate.waiting() > 0);

        CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
        Eventually.isTrue(() -> !isReached(api));
        HttpResponse<String> ready = health.get("/health/ready");
        int live = health.get("/health/live").statusCode();
        boolean answeredEarly = answer.isDone();
        gate.open();

        assertThat(answeredEarly).isFalse();
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("\"door\":{\"status\":\"DOWN\"}");
        assertThat(live).isEqualTo(200);
        assertThat(answer.get()).isEqualTo(201);
        closing.get();
    }

    /// The command of the container's health check, as it stands in the Dockerfile.
    @Test
    void the_containers_health_check_tells_ready_from_not() throws Exception {
        Matcher command =
                Pattern.compile("(?s)HEALTHCHECK [^\n]*\\\\\n +CMD (\\[.*?\\])\n")
                        .matcher(Files.readString(Path.of("Dockerfile")));
        assertThat(command.find()).isTrue();
        var words = tools.jackson.databind.json.JsonMapper.shared().readTree(command.group(1));
        List<String> parts =
                words.valueStream()
                        .map(word -> word.asString().replace("/8081", "/" + server.healthPort()))
                        .toList();
        int before = new ProcessBuilder(parts).start().waitFor();
        house.jobs().start();

        Process process = new ProcessBuilder(parts).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(before).isNotZero();
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void the_port_is_another_one_or_off() {
        assertThat(HealthPort.of(Optional.empty(), Map.of(), 8080).port()).contains(8081);
        assertThat(HealthPort.of(Optional.of("off"), Map.of(), 8080)).isEqualTo(HealthPort.OFF);
        assertThat(HealthPort.of(Optional.empty(), Map.of("GOODWORD_HEALTH_PORT", "9"), 80).port())
                .contains(9);
        assertThatThrownBy(() -> HealthPort.of(Optional.of("8080"), Map.of(), 8080))
                .isInstanceOf(UsageException.class);
        assertThat(StopDelay.of(Map.of("GOODWORD_STOP_DELAY", "5"))).hasSeconds(5);
        assertThatThrownBy(() -> StopDelay.of(Map.of("GOODWORD_STOP_DELAY", "soon")))
                .isInstanceOf(UsageException.class);
    }

    private static int send(Api api) {
        try {
            return api.post("/v1/orders", Api.order("slow", "bob", "NONE")).statusCode();
        } catch (IOException gone) {
            return -1;
        } catch (InterruptedException stopped) {
            return -2;
        }
    }

    private static boolean isReached(Api api) throws InterruptedException {
        try {
            return api.get("/docs/api").statusCode() != 503;
        } catch (IOException refused) {
            return false;
        }
    }

    private static House house(GatedSource gate) {
        InstantSource clock = InstantSource.system();
        Chance chance = new Chance(new SplittableRandom(), clock);
        Database database = Database.through(TestServer.fresh(), 6, gate::wrap);
        return new House(new Ground(database, new Vault(new byte[32]), clock, chance, true));
    }
}
