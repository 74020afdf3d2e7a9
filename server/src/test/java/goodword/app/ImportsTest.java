package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.KeyWish;
import goodword.connector.Import;
import goodword.connector.Import.State;
import goodword.connector.Reading;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ImportsTest {
    private static final String HEADER = "order_id,placed_at,email,currency,items\n";

    private final TestShop shop = TestShop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    private static String orders(int first, int count) {
        StringBuilder rows = new StringBuilder();
        for (int number = first; number < first + count; number++) {
            rows.append(
                    "o%1$d,2025-06-01T10:00:00Z,c%1$d@mail.example,EUR,20.00%n".formatted(number));
        }
        return rows.toString();
    }

    private Import begin(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return switch (shop.house.edges().imports().begin(shop.id, bytes)) {
            case Reading.Read<Import>(Import begun) -> begun;
            case Reading.Refused<Import> refused -> throw new AssertionError(refused.toString());
        };
    }

    private Import find(Import begun) {
        return shop.house.edges().imports().find(shop.id, begun.id()).orElseThrow();
    }

    @Test
    void a_file_is_taken_in_the_background_and_its_bad_rows_are_named() {
        String file =
                HEADER
                        + orders(1, 3)
                        + "o4,yesterday,c4@mail.example,EUR,20.00\n"
                        + orders(5, 2)
                        + orders(5, 1);

        Import begun = begin(file);
        shop.house.jobs().runDue();

        Import done = find(begun);
        assertThat(begun.state()).isEqualTo(State.WAITING);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.ordersNew()).isEqualTo(5);
        assertThat(done.ordersKnown()).isEqualTo(1);
        assertThat(done.rowsRefused()).isEqualTo(1);
        assertThat(done.refusals())
                .singleElement()
                .satisfies(
                        refusal -> {
                            assertThat(refusal.line()).isEqualTo(5);
                            assertThat(refusal.field()).isEqualTo("placed_at");
                            assertThat(refusal.code()).isEqualTo("not_a_time");
                        });
        assertThat(done.bytesRead()).isEqualTo(done.bytesTotal());
        assertThat(shop.house.storyteller().ofOrder(shop.id, "o5")).isPresent();
    }

    @Test
    void the_same_file_again_doubles_nothing() {
        begin(HEADER + orders(1, 30));
        shop.house.jobs().runDue();
        Import again = begin(HEADER + orders(1, 30));
        shop.house.jobs().runDue();

        assertThat(find(again).ordersKnown()).isEqualTo(30);
        assertThat(find(again).ordersNew()).isZero();
    }

    /// Twenty batches of five hundred are a slice; the next one is a job of its own.
    @Test
    void a_long_history_is_taken_slice_by_slice() {
        Import begun = begin(HEADER + orders(1, 10_700));
        shop.house.jobs().runDue();

        Import done = find(begun);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.ordersNew()).isEqualTo(10_700);
        assertThat(done.rowsRead()).isEqualTo(10_700);
    }

    @Test
    void a_slice_that_is_run_twice_takes_its_rows_once() {
        Import begun = begin(HEADER + orders(1, 40));
        String slice = begun.id() + "@0";

        shop.house.edges().imports().run(shop.id, slice);
        shop.house.edges().imports().run(shop.id, slice);
        shop.house.jobs().runDue();

        assertThat(find(begun).ordersNew()).isEqualTo(40);
        assertThat(find(begun).ordersKnown()).isZero();
    }

    @Test
    void a_stopped_import_takes_nothing_more() {
        Import begun = begin(HEADER + orders(1, 10));

        shop.house.edges().imports().stop(shop.id, begun.id());
        shop.house.jobs().runDue();

        assertThat(find(begun).state()).isEqualTo(State.STOPPED);
        assertThat(find(begun).endedAt()).isNotNull();
        assertThat(shop.house.storyteller().ofOrder(shop.id, "o1")).isEmpty();
    }

    @Test
    void over_http_a_header_is_refused_at_once_and_a_packed_file_is_taken() throws Exception {
        String key =
                shop.house.apiKeys().issue(shop.id, KeyWish.forEverything("test"), TestShop.START);
        try (WebServer server = WebServer.open(shop.house, 0)) {
            Api api = new Api(server.port(), key);

            HttpResponse<String> refused = api.post("/v1/imports", "order_id,nonsense\n");
            HttpResponse<String> taken =
                    api.send("POST", "/v1/imports", packed(HEADER + orders(1, 5)));
            shop.house.jobs().runDue();
            String id = json(taken).path("id").asString();
            HttpResponse<String> done = api.get("/v1/imports/" + id);

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(json(refused).path("code").asString()).isEqualTo("unknown_column");
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
            assertThat(json(done).path("state").asString()).isEqualTo("done");
            assertThat(json(done).path("ordersNew").asLong()).isEqualTo(5);
            assertThat(api.post("/v1/imports/" + id + "/stop", "").statusCode()).isEqualTo(200);
            assertThat(api.get("/v1/imports/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        }
    }

    private static byte[] packed(String text) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
