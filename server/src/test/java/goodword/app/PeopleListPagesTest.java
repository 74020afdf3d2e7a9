package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An owner brings a list along at the desk: hands it in, matches its columns, looks, takes.
final class PeopleListPagesTest {
    private static final String LIST =
            """
            Customer Email,Name,Referral link,Points balance
            ada@mail.example,Ada Lovelace,https://refer.example/ADA1,500
            nobody,=1+1,https://refer.example/NOB1,
            """;

    private final TestShop shop = TestShop.open();
    private final WebServer server = WebServer.open(shop.house, 0);
    private final String desk = "/admin/shops/" + shop.id + "/imports";

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    private DeskClient loggedIn(Role role) throws Exception {
        return new TestStaff(shop).inside(shop.id, role, server.port());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String handIn(DeskClient owner) throws Exception {
        owner.get(desk + "/people");
        return DeskClient.location(
                owner.postFile(desk + "/people", "list", "smile customers.csv", bytes(LIST)));
    }

    private static Map<String, String> matched(String rate) {
        Map<String, String> fields = new HashMap<>();
        fields.put("kind", "people");
        fields.put("from", "Smile.io");
        fields.put("rate", rate);
        fields.put("column-0", "email");
        fields.put("column-1", "full_name");
        fields.put("column-2", "link");
        fields.put("column-3", "points");
        return fields;
    }

    @Test
    void a_list_is_handed_in_matched_looked_at_and_taken_over() throws Exception {
        DeskClient owner = loggedIn(Role.OWNER);

        String list = handIn(owner);
        HttpResponse<String> match = owner.get(list);
        String look = DeskClient.location(owner.post(list, matched("5.00")));
        shop.house.jobs().runDue();
        HttpResponse<String> looked = owner.get(look);
        String take = DeskClient.location(owner.post(list + "/take", Map.of()));
        shop.house.jobs().runDue();
        HttpResponse<String> taken = owner.get(take);
        HttpResponse<String> file = owner.get(take.replace("?follow=1", "/rejected"));

        assertThat(owner.get(desk).body()).contains("From another referral program");
        assertThat(match.body())
                .contains("smile customers.csv", "value=\"Smile.io\"", "ada@mail.example · nobody")
                .contains(
                        "<option value=\"email\" selected>E-mail address</option>",
                        "<option value=\"full_name\" selected>Whole name</option>",
                        "<option value=\"link\" selected>Referral link</option>",
                        "<option value=\"points\" selected>Balance in points</option>");
        assertThat(looked.body())
                .contains("1 new, 0 known already, 1 rejected.", "Nothing is stored yet.")
                .contains("1 brings a balance of €25.00.", "Take them over")
                .contains("Line 3, Customer Email", "must be an e-mail address");
        assertThat(taken.body())
                .contains("Done", "1 new, 0 known already, 1 rejected.")
                .doesNotContain("Take them over", "Match the columns again");
        assertThat(file.body())
                .isEqualTo(
                        "line,field,code,why\r\n3,\"Customer Email\",\"not_an_address\","
                                + "\"must be an e-mail address\"\r\n");
        assertThat(owner.get(list).statusCode()).isEqualTo(404);
        assertThat(owner.get("/admin/shops/" + shop.id + "/audit").body())
                .contains("people.brought");
    }

    @Test
    void what_is_matched_wrongly_is_said_and_what_was_typed_stays() throws Exception {
        DeskClient owner = loggedIn(Role.OWNER);
        String list = handIn(owner);
        owner.get(list);
        Map<String, String> twice = matched("");
        twice.put("column-1", "email");
        Map<String, String> without = matched("");
        without.put("column-0", "");

        HttpResponse<String> doubled = owner.post(list, twice);
        HttpResponse<String> nameless = owner.post(list, without);
        HttpResponse<String> worthless = owner.post(list, matched("nothing"));

        assertThat(List.of(doubled.statusCode(), nameless.statusCode(), worthless.statusCode()))
                .containsOnly(422);
        assertThat(doubled.body()).contains("Two columns mean the same: e-mail address.");
        assertThat(nameless.body()).contains("Say which column holds the e-mail address.");
        assertThat(worthless.body()).contains("Type an amount in EUR above zero", "nothing");
    }

    @Test
    void a_file_that_is_none_is_refused_in_words_and_one_can_be_deleted() throws Exception {
        DeskClient owner = loggedIn(Role.OWNER);
        owner.get(desk + "/people");

        HttpResponse<String> empty =
                owner.postFile(desk + "/people", "list", "empty.csv", bytes(""));
        HttpResponse<String> workbook =
                owner.postFile(
                        desk + "/people", "list", "people.xlsx", new byte[] {'P', 'K', 3, 4, 5});
        String list = handIn(owner);
        owner.get(list);
        HttpResponse<String> deleted = owner.post(list + "/discard", Map.of());

        assertThat(empty.body()).contains("Choose a file.");
        assertThat(workbook.statusCode()).isEqualTo(422);
        assertThat(workbook.body())
                .contains("This file is a workbook; save it as CSV and hand that in.");
        assertThat(DeskClient.location(deleted)).isEqualTo(desk + "?done=list-gone");
        assertThat(owner.get(list).statusCode()).isEqualTo(404);
        assertThat(owner.post(list + "/take", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_too_large_is_said_and_the_desk_goes_on() throws Exception {
        DeskClient owner = loggedIn(Role.OWNER);
        owner.get(desk + "/people");

        HttpResponse<String> large =
                owner.postFile(desk + "/people", "list", "large.csv", new byte[9_000_000]);

        assertThat(large.statusCode()).isBetween(400, 499);
        assertThat(owner.get(desk).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_takes_over_what_nobody_has_looked_at_and_others_do_neither() throws Exception {
        DeskClient owner = loggedIn(Role.OWNER);
        String list = handIn(owner);
        owner.get(list);
        DeskClient marketing = loggedIn(Role.MARKETING);

        assertThat(owner.post(list + "/take", Map.of()).statusCode()).isEqualTo(404);
        assertThat(marketing.post(list, matched("")).statusCode()).isEqualTo(403);
        assertThat(marketing.post(list + "/take", Map.of()).statusCode()).isEqualTo(403);
        assertThat(marketing.get(desk).body()).doesNotContain("Bring people along");
    }
}
