package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Role;
import goodword.connector.Import;
import goodword.connector.Reading;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The desk tells how far an import is and what could not be taken.
final class ImportPagesTest {
    private final TestShop shop = TestShop.open();
    private final WebServer server = WebServer.open(shop.house, 0);
    private final String desk = "/admin/shops/" + shop.id + "/imports";

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    private Import begin(String rows) {
        byte[] file =
                ("order_id,placed_at,email,currency,items\n" + rows)
                        .getBytes(StandardCharsets.UTF_8);
        return switch (shop.house.edges().imports().begin(shop.id, file)) {
            case Reading.Read<Import>(Import begun) -> begun;
            case Reading.Refused<Import> refused -> throw new AssertionError(refused.toString());
        };
    }

    private DeskClient loggedIn(Role role) throws Exception {
        return new TestStaff(shop).inside(shop.id, role, server.port());
    }

    @Test
    void an_import_is_told_in_words_and_its_rejected_rows_are_a_file() throws Exception {
        Import begun =
                begin(
                        "o1,2025-06-01T10:00:00Z,a@mail.example,EUR,20.00\n"
                                + "o2,yesterday,b@mail.example,EUR,20.00\n");
        DeskClient owner = loggedIn(Role.OWNER);

        HttpResponse<String> follows = owner.get(desk + "/" + begun.id() + "?follow=1");
        shop.house.jobs().runDue();
        HttpResponse<String> done = owner.get(desk + "/" + begun.id() + "?follow=1");
        HttpResponse<String> file = owner.get(desk + "/" + begun.id() + "/rejected");

        assertThat(follows.headers().firstValue("refresh")).contains("3");
        assertThat(done.headers().firstValue("refresh")).isEmpty();
        assertThat(done.body())
                .contains("1 new, 0 known already, 1 rejected.", "Line 3, placed_at", "Done");
        assertThat(file.body())
                .startsWith("line,field,code,why\r\n3,\"placed_at\",\"not_a_time\",\"");
        assertThat(owner.get(desk).body()).contains("1 new, 0 known already, 1 rejected.");
    }

    @Test
    void everything_is_exported_by_who_may_take_it_out_and_that_is_on_record() throws Exception {
        begin("o1,2025-06-01T10:00:00Z,a@mail.example,EUR,20.00\n");
        shop.house.jobs().runDue();
        DeskClient owner = loggedIn(Role.OWNER);
        DeskClient reader = loggedIn(Role.READ_ONLY);

        HttpResponse<String> file = owner.post("/admin/shops/" + shop.id + "/export", Map.of());
        HttpResponse<String> refused = reader.post("/admin/shops/" + shop.id + "/export", Map.of());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-type")).contains("application/zip");
        assertThat(file.body()).startsWith("PK").contains("orders.jsonl", "manifest.json");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(reader.get(desk).body()).doesNotContain("Export everything");
        assertThat(owner.get(desk).body()).contains("Export everything");
        assertThat(owner.get("/admin/shops/" + shop.id + "/audit").body())
                .contains("shop.exported");
    }

    @Test
    void only_who_may_change_settings_begins_and_stops() throws Exception {
        Import begun = begin("o1,2025-06-01T10:00:00Z,a@mail.example,EUR,20.00\n");
        DeskClient reader = loggedIn(Role.READ_ONLY);
        DeskClient owner = loggedIn(Role.OWNER);

        assertThat(reader.post(desk + "/" + begun.id() + "/stop", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(reader.get(desk + "/" + begun.id()).body()).doesNotContain(">Stop<");
        assertThat(owner.get(desk).body()).contains("No store is connected with its keys.");
        assertThat(owner.post(desk + "/" + begun.id() + "/stop", Map.of()).statusCode())
                .isEqualTo(303);
        shop.house.jobs().runDue();
        assertThat(owner.get(desk + "/" + begun.id()).body()).contains("Stopped");
    }
}
