package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.JoinOutcome;
import goodword.access.Joining;
import goodword.access.Newcomer;
import goodword.access.Role;
import goodword.access.StaffMember;
import goodword.platform.vault.Vault;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Links that work once: the first owner, invitations, new passwords.
final class JoiningTest {
    @Test
    void the_first_owner_comes_by_the_printed_link_and_nobody_after() throws Exception {
        try (TestShop shop = TestShop.alone();
                WebServer server = WebServer.open(shop.house, 0)) {
            Joining joining = shop.house.entrance().joining();
            String token = joining.setUpLink().orElseThrow();
            String second = joining.setUpLink().orElseThrow();
            DeskClient browser = new DeskClient(server.port());
            String path = "/admin/welcome/" + token;
            browser.get(path);

            HttpResponse<String> weak =
                    browser.post(path, newcomer("owner@shop.example", "test shop 1"));
            HttpResponse<String> joined =
                    browser.post(path, newcomer("Owner@Shop.example", TestStaff.PASSWORD));
            HttpResponse<String> again =
                    browser.post(path, newcomer("two@shop.example", TestStaff.PASSWORD));

            assertThat(weak.statusCode()).isEqualTo(422);
            assertThat(weak.body()).contains("id=\"password-error\"");
            assertThat(DeskClient.location(joined)).isEqualTo("/admin/login?done=joined");
            assertThat(again.statusCode()).isEqualTo(404);
            assertThat(browser.get("/admin/welcome/" + second).statusCode()).isEqualTo(404);
            assertThat(joining.setUpLink()).isEmpty();
            assertThat(browser.logIn("owner@shop.example", TestStaff.PASSWORD).statusCode())
                    .isEqualTo(303);
            assertThat(shop.house.entrance().staff().team(shop.id))
                    .singleElement()
                    .satisfies(one -> assertThat(one.role()).isEqualTo(Role.OWNER));
        }
    }

    @Test
    void of_many_who_use_one_link_at_once_one_gets_in() throws Exception {
        try (TestShop shop = TestShop.alone();
                var threads = Executors.newFixedThreadPool(6)) {
            Joining joining = shop.house.entrance().joining();
            List<String> tokens =
                    List.of(joining.setUpLink().orElseThrow(), joining.setUpLink().orElseThrow());
            List<Callable<JoinOutcome>> tries = new ArrayList<>();
            for (int at = 0; at < 6; at++) {
                String token = tokens.get(at % 2);
                String email = "owner" + at + "@shop.example";
                tries.add(
                        () ->
                                joining.join(
                                        token,
                                        new Newcomer(
                                                "Owner",
                                                email,
                                                TestStaff.PASSWORD,
                                                List.of(shop.id),
                                                List.of()),
                                        "::1"));
            }

            int in = 0;
            for (var outcome : threads.invokeAll(tries)) {
                in += outcome.get() instanceof JoinOutcome.Joined ? 1 : 0;
            }

            assertThat(in).isEqualTo(1);
            assertThat(shop.house.entrance().staff().team(shop.id)).hasSize(1);
        }
    }

    @Test
    void of_many_who_set_a_password_by_one_link_at_once_one_does() throws Exception {
        try (TestShop shop = TestShop.open();
                var threads = Executors.newFixedThreadPool(6)) {
            Joining joining = shop.house.entrance().joining();
            StaffMember member = new TestStaff(shop).member(shop.id, Role.READ_ONLY);
            String token = joining.resetLink(member, shop.id, TestStaff.TEST);
            Newcomer newcomer = new Newcomer("", "", TestStaff.PASSWORD, List.of(), List.of());

            int in = 0;
            for (var outcome :
                    threads.invokeAll(
                            Collections.nCopies(6, () -> joining.join(token, newcomer, "::1")))) {
                in += outcome.get() instanceof JoinOutcome.Joined ? 1 : 0;
            }

            assertThat(in).isEqualTo(1);
        }
    }

    @Test
    void a_link_ends_after_a_day_and_an_invented_one_opens_nothing() {
        try (TestShop shop = TestShop.open()) {
            Joining joining = shop.house.entrance().joining();
            String token =
                    joining.invite(shop.id, TestStaff.email(), Role.SUPPORT, TestStaff.TEST)
                            .orElseThrow();

            boolean good = joining.find(token).isPresent();
            shop.clock.advanceTo(TestShop.START.plus(Duration.ofHours(24)));

            assertThat(good).isTrue();
            assertThat(joining.find(token)).isEmpty();
            assertThat(joining.find(Vault.freshSecret())).isEmpty();
        }
    }

    @Test
    void a_new_password_keeps_the_second_factor_and_ends_older_links() throws Exception {
        try (TestShop shop = TestShop.open();
                WebServer server = WebServer.open(shop.house, 0)) {
            TestStaff staff = new TestStaff(shop);
            Joining joining = shop.house.entrance().joining();
            StaffMember owner = staff.member(shop.id, Role.OWNER);
            staff.app(owner);
            String first = joining.resetLink(owner, shop.id, TestStaff.TEST);
            String token = joining.resetLink(owner, shop.id, TestStaff.TEST);
            DeskClient browser = new DeskClient(server.port());
            browser.get("/admin/welcome/" + token);

            HttpResponse<String> done =
                    browser.post(
                            "/admin/welcome/" + token,
                            Map.of("password", "nine kites above the pier"));
            HttpResponse<String> half = browser.logIn(owner.email(), "nine kites above the pier");

            assertThat(joining.find(first)).isEmpty();
            assertThat(done.statusCode()).isEqualTo(303);
            assertThat(DeskClient.location(half)).isEqualTo("/admin/second-factor");
            assertThat(browser.logIn(owner.email(), TestStaff.PASSWORD).statusCode())
                    .isEqualTo(401);
        }
    }

    private static Map<String, String> newcomer(String email, String password) {
        return Map.of("name", "Anna Lind", "email", email, "password", password);
    }
}
