package goodword.app;

import goodword.access.Role;
import goodword.conversion.EnrolJourney;
import goodword.order.OrderSnapshot;
import goodword.person.CustomerRef;
import goodword.person.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// A small story for the pages about money and people, and the desk on which it is read.
///
/// Anna brings Ben (100.00) and later Dora (40.00); Ben brings Carl (50.00). Anna and Ben have a
/// coupon of 10.00 and of 5.00 in hand, 4.00 wait for Anna, and Eve has taken up Anna's offer.
final class MoneyStory implements AutoCloseable {
    static final String HOSTILE = "<script>alert('x')</script>";

    final TestShop shop = TestShop.alone();
    final TestStaff staff = new TestStaff(shop);
    final WebServer server = WebServer.open(shop.house, 0);
    final String desk = "/admin/shops/" + shop.id;

    PersonId anna() {
        return person("anna");
    }

    PersonId person(String customer) {
        return shop.house
                .rooms()
                .database()
                .inShop(shop.id, () -> shop.house.rooms().persons().ofCustomerId(shop.id, customer))
                .orElseThrow();
    }

    void tell() {
        shop.publish(TestShop.terms());
        shop.advocate("anna", "ANNA1");
        order("o-ben", "ben", 10_000, "ANNA1");
        shop.advocate("ben", "BEN1");
        order("o-carl", "carl", 5_000, "BEN1");
        shop.pass(Duration.ofDays(15));
        shop.clock.advanceTo(shop.clock.instant().plus(Duration.ofHours(1)));
        order("o-dora", "dora", 4_000, "ANNA1");
        shop.house.claimJourney().claim(shop.id, "ANNA1", TestShop.customer("eve"));
    }

    /// An advocate whose name is a program.
    PersonId hostile() {
        CustomerRef customer =
                new CustomerRef(
                        "mallory", "mallory@mail.example", "+4912345", HOSTILE, "M", HOSTILE);
        return shop.house
                .enrolJourney()
                .enrol(shop.id, List.of(new EnrolJourney.Candidate(customer, "MALLORY1")))
                .getFirst()
                .person();
    }

    void order(String externalId, String customer, long cents, String code) {
        OrderSnapshot order = shop.order(externalId, customer, cents, code);
        shop.house.orderJourney().take(shop.id, order);
    }

    /// Somebody who has just proved who they are.
    DeskClient loggedIn(Role role) throws Exception {
        return staff.inside(shop.id, role, server.port());
    }

    static String unknown() {
        return UUID.randomUUID().toString();
    }

    /// A page without its tags: what people read, in one line.
    static String text(String body) {
        return body.replaceAll("(?s)<head>.*</head>|<header.*</header>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Override
    public void close() {
        server.close();
        shop.close();
    }
}
