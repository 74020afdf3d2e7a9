package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.conversion.ClaimJourney;
import goodword.conversion.Search;
import goodword.conversion.Search.CodeHit;
import goodword.conversion.Search.Findings;
import goodword.person.CustomerRef;
import goodword.person.PersonId;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SearchTest {
    private final TestShop shop = TestShop.open();
    private final Search search = new Search(shop.house.rooms(), shop.house.storyteller());
    private PersonId alice;

    @BeforeEach
    void take() {
        shop.publish(TestShop.terms());
        alice = shop.advocate("alice", "ALICE1");
        shop.house
                .orderJourney()
                .take(
                        shop.id,
                        new Told(shop.order("gid-17", "bob", 10_000, "ALICE1"))
                                .called("#1001")
                                .by("Émile", "O'Brien")
                                .order());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void an_order_is_found_by_its_number_with_or_without_its_mark_and_by_the_stores_id() {
        assertThat(find("#1001").orders()).hasSize(1);
        assertThat(find(" 1001 ").orders()).hasSize(1);
        assertThat(find("gid-17").orders())
                .singleElement()
                .satisfies(hit -> assertThat(hit.name().shown()).isEqualTo("#1001"));
        assertThat(find("100").count()).isZero();
    }

    @Test
    void a_person_is_found_by_every_spelling_of_their_mailbox() {
        shop.house
                .orderJourney()
                .take(
                        shop.id,
                        new Told(shop.order("o2", "gus", 10_000, null))
                                .from(
                                        new CustomerRef(
                                                "gus", "gus.w@gmail.com", null, null, null, null))
                                .order());

        assertThat(find("G.U.S.W+shop@GoogleMail.com").persons())
                .singleElement()
                .satisfies(hit -> assertThat(hit.who().email()).isEqualTo("gus.w@gmail.com"));
        assertThat(find("us.w@gmail.com").count()).isZero();
    }

    @Test
    void names_are_found_by_how_they_begin_in_whatever_case() {
        assertThat(find("o'br").persons()).hasSize(1);
        assertThat(find("émi").persons()).hasSize(1);
        assertThat(find("Émile o'b").persons()).hasSize(1);
        assertThat(find("brien").persons()).isEmpty();
        assertThat(find("émile x").persons()).isEmpty();
        assertThat(find("%").count()).isZero();
    }

    @Test
    void codes_are_found_in_whatever_case_with_what_they_are() {
        ClaimJourney.Outcome claimed =
                shop.house.claimJourney().claim(shop.id, "ALICE1", TestShop.customer("carl"));
        String coupon = ((ClaimJourney.Outcome.Claimed) claimed).claim().couponCode();
        shop.pass(Duration.ofDays(14));
        shop.house.jobs().runDue();
        String reward = Objects.requireNonNull(shop.rewards("gid-17").getFirst().couponCode());

        assertThat(find("alice1").codes())
                .singleElement()
                .isEqualTo(new CodeHit.OfAdvocate("ALICE1", alice));
        assertThat(find(coupon.toLowerCase(java.util.Locale.ROOT)).codes())
                .singleElement()
                .isInstanceOf(CodeHit.OfFriend.class);
        assertThat(find(reward).codes()).singleElement().isInstanceOf(CodeHit.OfReward.class);
    }

    @Test
    void what_nobody_can_mean_finds_nothing() {
        assertThat(find("").count()).isZero();
        assertThat(find("1001\u0000").count()).isZero();
        assertThat(find("a\nb").count()).isZero();
        assertThat(find("x".repeat(201)).count()).isZero();
        assertThat(find("' or 1=1 --").count()).isZero();
        assertThat(find("\ud800").count()).isZero();
    }

    @Test
    void another_shop_finds_none_of_it() {
        TestShop other = TestShop.beside(shop);
        Search theirs = new Search(other.house.rooms(), other.house.storyteller());

        assertThat(theirs.find(other.id, "1001").count()).isZero();
        assertThat(theirs.find(other.id, "bob@mail.example").count()).isZero();
        assertThat(theirs.find(other.id, "ALICE1").count()).isZero();
        assertThat(theirs.find(other.id, "o'br").count()).isZero();
        other.close();
    }

    private Findings find(String text) {
        return search.find(shop.id, text);
    }
}
