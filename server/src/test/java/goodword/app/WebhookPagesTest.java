package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Role;
import goodword.webhook.Endpoint;
import goodword.webhook.EventType;
import goodword.webhook.Making;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The desk's pages about webhooks.
final class WebhookPagesTest {
    private final WebhookStage stage = new WebhookStage();
    private final WebServer server = WebServer.open(stage.shop.house, 0);
    private final TestStaff staff = new TestStaff(stage.shop);
    private final String base = "/admin/shops/" + stage.shop.id + "/webhooks";

    @AfterEach
    void close() {
        server.close();
        stage.close();
    }

    @Test
    void an_owner_makes_a_webhook_sees_its_secret_once_and_tries_it() throws Exception {
        DeskClient owner = staff.inside(stage.shop.id, Role.OWNER, server.port());
        owner.get(base);

        HttpResponse<String> made =
                owner.post(
                        base,
                        Map.of(
                                "url",
                                stage.receiver.url(),
                                "description",
                                "Zapier",
                                "event",
                                "reward.issued"));
        Endpoint endpoint = stage.webhooks.endpoints().list(stage.shop.id).getFirst();
        String page = base + "/" + endpoint.id();
        owner.get(page);
        HttpResponse<String> tried = owner.post(page + "/test", Map.of());
        stage.bring();
        String shown = owner.get(page).body();

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("whsec_");
        assertThat(endpoint.wish().events()).containsExactly(EventType.REWARD_ISSUED);
        assertThat(DeskClient.location(tried)).isEqualTo(page + "?done=webhook-tested");
        assertThat(shown)
                .contains("Zapier", "webhook.test", "Delivered", "answered 204")
                .doesNotContain("whsec_");
        assertThat(owner.get(base).body()).contains("Zapier").doesNotContain("whsec_");
    }

    @Test
    void an_address_inside_is_refused_beside_its_field() throws Exception {
        DeskClient owner = staff.inside(stage.shop.id, Role.OWNER, server.port());
        owner.get(base);

        HttpResponse<String> refused =
                owner.post(base, Map.of("url", "https://169.254.169.254/latest"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "id=\"url-error\"",
                        "The address has to name its host, not its number.",
                        "https://169.254.169.254/latest");
        assertThat(stage.webhooks.endpoints().list(stage.shop.id)).isEmpty();
    }

    @Test
    void one_that_was_switched_off_says_why_and_can_be_switched_on() throws Exception {
        Making.Made made = stage.endpoint(EventType.REFERRAL_CREDITED);
        stage.receiver.answer(410);
        stage.order("1", "bob");
        stage.bring();
        DeskClient owner = staff.inside(stage.shop.id, Role.OWNER, server.port());
        String page = base + "/" + made.endpoint().id();

        String home = owner.get("/admin/shops/" + stage.shop.id).body();
        String list = owner.get(base).body();
        String one = owner.get(page).body();
        owner.post(page + "/resume", Map.of());
        owner.get(page);
        owner.post(page + "/replay", Map.of());
        stage.bring();

        assertThat(home).contains("A webhook was switched off");
        assertThat(list).contains("Switched off", "gone for good (410)");
        assertThat(one).contains("Switch it on", "Send all failed again");
        assertThat(stage.receiver.came).hasSize(2);
        assertThat(owner.get(page).body()).contains("Active", "Delivered");
    }

    @Test
    void whoever_is_no_owner_sees_nothing_of_it() throws Exception {
        for (Role role : Role.values()) {
            if (role != Role.OWNER) {
                DeskClient member = staff.inside(stage.shop.id, role, server.port());

                assertThat(member.get(base).statusCode()).as(role.word()).isEqualTo(403);
            }
        }
    }

    @Test
    void another_shops_deliveries_are_not_told_again_here() throws Exception {
        Making.Made mine = stage.endpoint();
        try (TestShop other = TestShop.beside(stage.shop)) {
            var theirs =
                    (Making.Made)
                            other.house
                                    .edges()
                                    .webhooks()
                                    .endpoints()
                                    .make(
                                            other.id,
                                            new goodword.webhook.EndpointWish(
                                                    "https://hooks.example/",
                                                    "",
                                                    java.util.Set.<EventType>of(),
                                                    false),
                                            WebhookStage.OWNER);
            var delivery =
                    other.house
                            .edges()
                            .webhooks()
                            .endpoints()
                            .test(other.id, theirs.endpoint().id(), WebhookStage.OWNER)
                            .orElseThrow();
            DeskClient owner = staff.inside(stage.shop.id, Role.OWNER, server.port());

            int show = owner.get(base + "/" + theirs.endpoint().id()).statusCode();
            owner.get(base + "/" + mine.endpoint().id());
            int again =
                    owner.post(
                                    base
                                            + "/"
                                            + mine.endpoint().id()
                                            + "/deliveries/"
                                            + delivery.id()
                                            + "/replay",
                                    Map.of())
                            .statusCode();

            assertThat(show).isEqualTo(404);
            assertThat(again).isEqualTo(404);
        }
    }
}
