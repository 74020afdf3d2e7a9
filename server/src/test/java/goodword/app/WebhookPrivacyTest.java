package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import goodword.conversion.ClaimJourney;
import goodword.person.PersonId;
import goodword.webhook.EndpointWish;
import goodword.webhook.EventType;
import goodword.webhook.Making;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is told of people, and where nothing is sent.
final class WebhookPrivacyTest {
    private final WebhookStage stage = new WebhookStage();
    private final Receiver receiver = stage.receiver;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void addresses_are_told_only_to_whom_asks_for_them() throws Exception {
        stage.endpoint(EventType.REFERRAL_CREDITED);
        stage.endpoint(
                new EndpointWish(
                        receiver.url() + "/with", "", Set.of(EventType.REFERRAL_CREDITED), true));

        stage.order("1", "bob");
        stage.bring();

        assertThat(receiver.came)
                .extracting(one -> one.json().at("/data/advocate/email").asString(""))
                .containsExactlyInAnyOrder("", "ada@mail.example");
        assertThat(receiver.came)
                .extracting(one -> one.json().at("/data/friend/email").asString(""))
                .containsExactlyInAnyOrder("", "bob@mail.example");
        assertThat(receiver.ids()).containsOnly(receiver.ids().getFirst());
    }

    @Test
    void a_friend_who_took_the_offer_is_not_told_of() throws Exception {
        stage.endpoint(new EndpointWish(receiver.url(), "", Set.of(EventType.CLAIM_MADE), true));
        ClaimJourney claims = stage.shop.house.claimJourney();

        claims.claim(stage.shop.id, stage.code(), TestShop.customer("carl"));
        claims.claim(stage.shop.id, stage.code(), TestShop.customer("carl"));
        stage.bring();

        assertThat(receiver.came).hasSize(1);
        assertThat(receiver.came.getFirst().body()).doesNotContain("carl").contains("ada");
    }

    @Test
    void who_was_erased_is_only_an_id_also_in_what_is_sent_again() throws Exception {
        stage.endpoint(
                new EndpointWish(
                        receiver.url(),
                        "",
                        Set.of(EventType.REFERRAL_CREDITED, EventType.CUSTOMER_ERASED),
                        true));
        receiver.answer(500);
        stage.order("1", "bob");
        stage.bring();
        PersonId bob =
                new PersonId(
                        java.util.UUID.fromString(
                                receiver.came
                                        .getFirst()
                                        .json()
                                        .at("/data/friend/personId")
                                        .asString()));

        stage.shop.house.erasureJourney().erase(stage.shop.id, bob, WebhookStage.OWNER);
        stage.shop.pass(Duration.ofSeconds(7));
        stage.bring();

        assertThat(receiver.came).hasSize(3);
        assertThat(receiver.came.get(0).body()).contains("bob@mail.example");
        JsonNode again = receiver.came.get(1).json();
        assertThat(receiver.ids().get(1)).isEqualTo(receiver.ids().get(0));
        assertThat(again.at("/data/friend/email").isNull()).isTrue();
        assertThat(again.at("/data/friend/customerId").isNull()).isTrue();
        assertThat(again.at("/data/friend/personId").asString()).isEqualTo(bob.toString());
        assertThat(receiver.came.get(2).json().at("/data/personId").asString())
                .isEqualTo(bob.toString());
    }

    @Test
    void a_code_is_told_when_it_is_worth_something() throws Exception {
        stage.endpoint();
        stage.order("1", "bob");
        stage.bring();
        stage.shop.pass(Duration.ofDays(15));
        stage.shop.pass(Duration.ofSeconds(1));
        stage.bring();

        assertThat(receiver.types())
                .contains("referral.approved", "reward.approved", "reward.issued");
        for (Receiver.Message one : receiver.came) {
            JsonNode code = one.json().at("/data/couponCode");
            if (one.type().equals("reward.issued")) {
                assertThat(code.asString())
                        .isEqualTo(stage.shop.rewards("1").getFirst().couponCode());
            } else {
                assertThat(code.asString("")).as(one.type()).isEmpty();
            }
        }
    }

    @Test
    void neither_secrets_nor_what_is_told_stand_in_the_database_in_clear() throws Exception {
        Making.Made made = stage.endpoint();
        stage.order("1", "bob");
        stage.bring();

        List<String> rows = new ArrayList<>();
        stage.shop
                .house
                .rooms()
                .database()
                .inShop(
                        stage.shop.id,
                        () -> {
                            for (String table :
                                    List.of(
                                            "webhook_endpoint",
                                            "webhook_delivery",
                                            "webhook_attempt")) {
                                rows.addAll(
                                        stage.shop
                                                .house
                                                .rooms()
                                                .database()
                                                .sql()
                                                .sql("select t::text from " + table + " t")
                                                .query(String.class)
                                                .list());
                            }
                            return rows;
                        });

        assertThat(rows).hasSizeGreaterThan(5);
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(row).doesNotContain(made.secret(), "bob", "customerId"));
    }

    @Test
    void an_address_inside_is_refused_when_it_is_typed() throws Exception {
        Path facts = Path.of("../shared/facts/ssrf-cases.json");
        assumeThat(facts).as("no hostile addresses here").exists();
        List<String> made = new ArrayList<>();

        for (JsonNode line : Stall.JSON.readTree(Files.readString(facts)).path("reject")) {
            String url = line.asString().split(" \\(")[0];
            Making making =
                    stage.webhooks
                            .endpoints()
                            .make(
                                    stage.shop.id,
                                    new EndpointWish(url, "", Set.<EventType>of(), false),
                                    WebhookStage.OWNER);
            if (!(making instanceof Making.BadAddress)) {
                made.add(url);
            }
        }

        assertThat(made).isEmpty();
    }

    @Test
    void a_shop_has_twenty_at_most() {
        for (int number = 0; number < 20; number++) {
            stage.endpoint();
        }

        Making one =
                stage.webhooks
                        .endpoints()
                        .make(
                                stage.shop.id,
                                new EndpointWish(receiver.url(), "", Set.<EventType>of(), false),
                                WebhookStage.OWNER);

        assertThat(one).isEqualTo(new Making.TooMany(20));
    }
}
