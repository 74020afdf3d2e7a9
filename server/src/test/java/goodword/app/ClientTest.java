package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import goodword.access.KeyWish;
import goodword.client.Claim;
import goodword.client.Coupon;
import goodword.client.Customer;
import goodword.client.Dispute;
import goodword.client.Enrolled;
import goodword.client.GoodwordClient;
import goodword.client.GoodwordException;
import goodword.client.Order;
import goodword.client.OrderStory;
import goodword.client.Place;
import goodword.client.Program;
import goodword.client.Refund;
import goodword.client.Retries;
import goodword.client.Reward;
import goodword.client.Terms;
import goodword.client.Terms.Benefit;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A shop's own program, which knows of us only the client.
final class ClientTest {
    private static final Customer ALICE = Customer.of("alice", "alice@mail.example");
    private static final Customer BOB = Customer.of("bob", "bob@mail.example");

    private final TestShop shop = TestShop.open();
    private WebServer server;
    private GoodwordClient goodword;

    @BeforeEach
    void open() {
        server = WebServer.open(shop.house, 0);
        String key =
                shop.house.apiKeys().issue(shop.id, KeyWish.forEverything("test"), TestShop.START);
        URI address = URI.create("http://localhost:" + server.port());
        goodword = GoodwordClient.of(address, key, Retries.USUAL);
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
    }

    @Test
    void a_shop_designs_a_program_and_a_friends_order_earns_a_coupon_that_is_used_once() {
        Program draft =
                goodword.programs()
                        .draft(
                                "Ten for both",
                                Terms.ofOffer(
                                                Benefit.ofPercent("10", "coupon"),
                                                Benefit.ofPercent("10", "checkout_discount"))
                                        .withHoldDays(14));
        Program live = goodword.programs().publish(draft.id());
        Enrolled alice = goodword.advocates().enrol(ALICE);
        Claim claim = goodword.claims().claim(BOB, alice.code());

        OrderStory story =
                goodword.orders().take(order("4711", BOB, "80.00").withCode(claim.coupon()));
        shop.pass(Duration.ofDays(15));
        OrderStory later = goodword.orders().find("4711");

        assertThat(live.state()).isEqualTo("live");
        assertThat(story.credit()).isEqualTo("code");
        assertThat(story.rewards().getFirst().state()).isEqualTo("held");
        assertThat(story.rewards().getFirst().due()).isEqualTo("8.00");
        String coupon = Objects.requireNonNull(later.rewards().getFirst().coupon());
        assertThat(goodword.claims().coupon(coupon)).map(Coupon::amount).hasValue("8.00");

        goodword.orders()
                .take(
                        Order.paid("4712", ALICE, totals("50.00", "8.00"), "EUR")
                                .placed(shop.clock.instant())
                                .withDiscount(new Order.Discount(coupon, "8.00")));

        assertThat(goodword.claims().coupon(coupon)).isEmpty();
        assertThat(goodword.rewards().list(Place.FIRST).items())
                .filteredOn(reward -> reward.side().equals("advocate"))
                .extracting(Reward::state)
                .containsExactly("redeemed");
    }

    @Test
    void what_is_told_of_an_order_later_takes_its_part_back() {
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        goodword.orders().take(order("o1", BOB, "80.00").withCode("ALICE1"));

        goodword.orders()
                .refund("o1", new Refund("r1", "40.00", "EUR", shop.clock.instant(), null));
        goodword.orders().dispute("o1", new Dispute("d1", "open", shop.clock.instant()));

        OrderStory story = goodword.orders().find("o1");
        assertThat(story.net()).isEqualTo("40.00");
        assertThat(story.rewards().getFirst().due()).isEqualTo("4.00");
        assertThat(story.rewards().getFirst().reason()).isEqualTo("dispute_open");
    }

    @Test
    void a_list_is_walked_page_by_page() {
        shop.publish(TestShop.terms());
        for (int number = 0; number < 5; number++) {
            goodword.advocates().enrol(Customer.of("c" + number, "c" + number + "@mail.example"));
        }

        Place place = new Place(null, 2);
        var first = goodword.advocates().list(place);
        var second = goodword.advocates().list(place.after(first));
        var third = goodword.advocates().list(place.after(second));

        assertThat(List.of(first, second, third))
                .extracting(page -> page.items().size())
                .containsExactly(2, 2, 1);
        assertThat(third.next()).isNull();
    }

    @Test
    void a_refusal_names_the_field() {
        GoodwordException refusal =
                catchThrowableOfType(
                        GoodwordException.class,
                        () -> goodword.orders().take(order("o1", BOB, "-1")));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.code()).isEqualTo("negative");
        assertThat(refusal.field()).isEqualTo("totals.items");
    }

    private Order order(String id, Customer customer, String amount) {
        return Order.paid(id, customer, totals(amount, null), "EUR").placed(shop.clock.instant());
    }

    private static Order.Totals totals(String items, @Nullable String discount) {
        return new Order.Totals(items, discount, null, null, items);
    }
}
