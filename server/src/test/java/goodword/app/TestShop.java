package goodword.app;

import goodword.conversion.EnrolJourney;
import goodword.insight.Projection;
import goodword.messaging.Outgoing;
import goodword.order.DiscountUse;
import goodword.order.Dispute;
import goodword.order.OrderSnapshot;
import goodword.order.OrderState;
import goodword.order.Origin;
import goodword.order.Refund;
import goodword.order.Totals;
import goodword.order.Traces;
import goodword.person.CustomerRef;
import goodword.person.PersonId;
import goodword.platform.clock.Chance;
import goodword.platform.clock.SettableClock;
import goodword.platform.database.Database;
import goodword.platform.database.DatabaseAddress;
import goodword.platform.money.Money;
import goodword.platform.outbound.InsideHosts;
import goodword.platform.outbound.Outbound;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.ProgramId;
import goodword.program.Terms;
import goodword.reward.Reward;
import goodword.shop.Shop;
import goodword.shop.Site;
import goodword.shop.WebHome;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A shop in a real database with a clock that tests set: what a test needs to tell its story.
public final class TestShop implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    public static final Currency EUR = Currency.getInstance("EUR");

    public final House house;
    public final SettableClock clock = new SettableClock(START);
    public final ShopId id;
    public final DatabaseAddress address;
    private @Nullable ProgramId program;

    private TestShop(DatabaseAddress address, boolean trust) {
        this(address, trust, Outgoing.UNSET, true);
    }

    private TestShop(DatabaseAddress address, boolean trust, Outgoing outgoing, boolean simulated) {
        this(address, new Style(trust, outgoing, simulated, InsideHosts.NONE));
    }

    private record Style(
            boolean trust, Outgoing outgoing, boolean simulated, InsideHosts insideHosts) {}

    private TestShop(DatabaseAddress address, Style style) {
        this.address = address;
        Database database = Database.open(address, 8);
        Chance chance = new Chance(new SplittableRandom(), clock);
        Vault vault = new Vault(new byte[32]);
        this.house =
                new House(
                        new Ground(
                                database,
                                vault,
                                clock,
                                clock,
                                chance,
                                style.trust(),
                                style.outgoing(),
                                new Outbound(style.insideHosts())));
        this.id = new ShopId(UUID.randomUUID());
        house.shops().open(new Shop(id, "Test shop", EUR, style.simulated(), START));
    }

    public static TestShop open() {
        return new TestShop(TestServer.shared(), true);
    }

    /// The only shop of its installation.
    public static TestShop alone() {
        return new TestShop(TestServer.fresh(), true);
    }

    /// The only shop of its installation, with people who are not invented: mails go out this way.
    public static TestShop mailing(Outgoing outgoing) {
        return new TestShop(TestServer.fresh(), true, outgoing, false);
    }

    /// The same with invented people.
    public static TestShop inventing(Outgoing outgoing) {
        return new TestShop(TestServer.fresh(), true, outgoing, true);
    }

    /// One that may call these hosts besides the public internet, such as `127.0.0.1:9000`.
    public static TestShop calling(String insideHosts) {
        Style style = new Style(true, Outgoing.UNSET, true, InsideHosts.of(insideHosts));
        return new TestShop(TestServer.shared(), style);
    }

    /// The same as the only shop of its installation, with people who are not invented.
    public static TestShop mailingAndCalling(Outgoing outgoing, String insideHosts) {
        Style style = new Style(true, outgoing, false, InsideHosts.of(insideHosts));
        return new TestShop(TestServer.fresh(), style);
    }

    /// The same, as the only shop of its installation, and without screening, so that many friends
    /// at once are nothing strange.
    public static TestShop aloneCalling(String insideHosts) {
        Style style = new Style(false, Outgoing.UNSET, true, InsideHosts.of(insideHosts));
        return new TestShop(TestServer.fresh(), style);
    }

    /// Another shop of the same installation.
    public static TestShop beside(TestShop other) {
        return new TestShop(other.address, true);
    }

    public static TestShop withoutTrust() {
        return new TestShop(TestServer.shared(), false);
    }

    /// The same, as the only shop of its installation.
    public static TestShop aloneWithoutTrust() {
        return new TestShop(TestServer.fresh(), false);
    }

    /// Ten percent for the advocate, as a coupon; 14 days of hold; refunds are reckoned.
    public static Terms terms() {
        return new Terms(
                Map.of(
                        "A",
                        new Offer(
                                Benefit.percent(1_000, Means.COUPON),
                                Benefit.percent(1_000, Means.CHECKOUT_DISCOUNT))),
                new Terms.Minimum(eur(2_500), Terms.Basis.BEFORE_DISCOUNT),
                true,
                3_650,
                30,
                14,
                Terms.RefundRule.RECKONS,
                null,
                null,
                RoundingMode.FLOOR);
    }

    public void publish(Terms terms) {
        house.rooms()
                .database()
                .inShop(
                        id,
                        () -> {
                            if (program == null) {
                                program =
                                        house.rooms()
                                                .programs()
                                                .draft(id, "Test program", null, clock.instant());
                            }
                            return house.rooms()
                                    .programs()
                                    .publish(id, program, terms, clock.instant());
                        });
    }

    /// Lets the links lead to this address, and live on these hosts besides the shared one.
    public void settle(String home, String... linkHosts) {
        settle(Site.at(WebHome.read(home).orElseThrow()).withLinkHosts(Set.of(linkHosts)));
    }

    public void settle(Site site) {
        house.shops().settle(id, site, clock.instant());
    }

    /// A customer who may recommend, with this code.
    public PersonId advocate(String customer, String code) {
        return house.enrolJourney()
                .enrol(id, List.of(new EnrolJourney.Candidate(customer(customer), code)))
                .getFirst()
                .person();
    }

    public static CustomerRef customer(String name) {
        return new CustomerRef(name, name + "@mail.example", null, null, null, null);
    }

    public static Money eur(long cents) {
        return new Money(cents, EUR);
    }

    /// A paid order of now, to be changed by the test.
    public OrderSnapshot order(
            String externalId, String customer, long itemsCents, @Nullable String code) {
        Money items = eur(itemsCents);
        Money none = eur(0);
        return new OrderSnapshot(
                externalId,
                null,
                1,
                OrderState.PAID,
                clock.instant(),
                clock.instant(),
                null,
                customer(customer),
                new Totals(items, none, none, none, items),
                List.of(),
                List.of(),
                List.of(),
                new Origin(null, code, null, null, Origin.Campaign.NONE),
                Traces.NONE,
                false);
    }

    /// The same order, placed and paid at another time.
    public static OrderSnapshot placedAt(OrderSnapshot order, Instant time) {
        return new OrderSnapshot(
                order.externalId(),
                order.number(),
                order.version(),
                order.state(),
                time,
                time,
                null,
                order.customer(),
                order.totals(),
                order.discounts(),
                order.refunds(),
                order.disputes(),
                order.origin(),
                order.traces(),
                order.test());
    }

    /// The same order with 9.99 taken off by this coupon alone.
    public static OrderSnapshot discounted(OrderSnapshot order, String coupon) {
        return new OrderSnapshot(
                order.externalId(),
                order.number(),
                order.version(),
                order.state(),
                order.placedAt(),
                order.paidAt(),
                order.cancelledAt(),
                order.customer(),
                order.totals(),
                List.of(new DiscountUse(coupon, eur(999))),
                order.refunds(),
                order.disputes(),
                order.origin(),
                order.traces(),
                order.test());
    }

    /// The same order, of the same version, before it was paid.
    public static OrderSnapshot unpaid(OrderSnapshot paid) {
        return new OrderSnapshot(
                paid.externalId(),
                paid.number(),
                paid.version(),
                OrderState.PLACED,
                paid.placedAt(),
                null,
                null,
                paid.customer(),
                paid.totals(),
                paid.discounts(),
                paid.refunds(),
                paid.disputes(),
                paid.origin(),
                paid.traces(),
                paid.test());
    }

    public static Refund refund(String externalId, long cents, Instant at) {
        return new Refund(externalId, eur(cents), at, null, false);
    }

    public static Dispute dispute(Dispute.Standing standing, Instant at) {
        return new Dispute("dispute-1", standing, at);
    }

    /// Moves the clock and lets everything happen that falls due on the way.
    public void pass(Duration time) {
        clock.advanceTo(clock.instant().plus(time));
        house.releaseJourney().releaseDue(id);
        house.jobs().runDue();
    }

    /// Lets everybody who follows the event log hear all of it. A fact waits for every transaction
    /// that is open on the server, even the vacuum's, hence again until nothing waits.
    public void catchUp() throws Exception {
        Eventually.isTrue(
                () -> {
                    house.edges().catchUp();
                    return house.rooms().eventLog().lagOf(Projection.READER).isZero();
                });
    }

    /// All rewards of an order, the oldest first.
    public List<Reward> rewards(String orderExternalId) {
        return house.storyteller().ofOrder(id, orderExternalId).orElseThrow().rewards();
    }

    /// The sum over the whole ledger of this shop, by currency.
    public Map<String, Long> ledgerSums() {
        return house.rooms().database().inShop(id, () -> house.ledger().sums(id));
    }

    /// Its jobs end with it: the next test of the database, with another clock, would do them.
    @Override
    public void close() {
        house.rooms()
                .database()
                .outsideShops(
                        () ->
                                house.rooms()
                                        .database()
                                        .sql()
                                        .sql(
                                                """
                                                delete from scheduled_tasks
                                                where starts_with(task_instance, :shop)
                                                """)
                                        .param("shop", id + " ")
                                        .update());
        house.close();
    }
}
