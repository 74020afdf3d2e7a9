package goodword.referral;

import goodword.order.OrderId;
import goodword.person.PersonId;
import goodword.platform.database.Database;
import goodword.platform.database.Paging;
import goodword.platform.tenancy.ShopId;
import goodword.program.ProgramId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The story that everyone asks about. Only the journeys advance it. Verbs join the caller's
/// transaction; whoever advances a referral holds its order's lock. Thread-safe.
public final class Referrals {
    private final ReferralTable table;
    private final DueTable dues;
    private final ReferralPageTable pages;
    private final TimelineTable timeline;
    private final ArmTable arms;

    public Referrals(Database database) {
        this.table = new ReferralTable(database.sql());
        this.dues = new DueTable(database.sql());
        this.pages = new ReferralPageTable(database.sql());
        this.timeline = new TimelineTable(database.sql());
        this.arms = new ArmTable(database.sql());
    }

    /// Opens a referral. Its order can have only one.
    ///
    /// @param lookAgainAt when the clock alone will change something; absent for never
    public void open(ShopId shop, Referral referral, @Nullable Instant lookAgainAt) {
        table.insert(shop, referral, lookAgainAt);
    }

    /// Where a new referral of this advocate stands in the chain.
    public Referral.Lineage lineageBelow(ShopId shop, PersonId advocate) {
        return table.lineageBelow(shop, advocate);
    }

    public Optional<Referral> ofOrder(ShopId shop, OrderId order) {
        return table.ofOrder(shop, order);
    }

    public Optional<Referral> find(ShopId shop, ReferralId referral) {
        return table.find(shop, referral);
    }

    /// Those of these that there are.
    public List<Referral> findAll(ShopId shop, Collection<ReferralId> referrals) {
        return referrals.isEmpty() ? List.of() : pages.findAll(shop, referrals);
    }

    /// The referrals of those of these orders that have one.
    public List<Referral> ofOrders(ShopId shop, Collection<OrderId> orders) {
        return orders.isEmpty() ? List.of() : pages.ofOrders(shop, orders);
    }

    /// All referrals in which one of these persons is the friend.
    public List<Referral> ofFriends(ShopId shop, Collection<PersonId> friends) {
        return table.ofFriends(shop, friends);
    }

    /// Moves a referral on.
    ///
    /// @param lookAgainAt when the clock alone will change something; absent for never
    public void advance(
            ShopId shop, ReferralId referral, Advance to, @Nullable Instant lookAgainAt) {
        table.advance(shop, referral, to, lookAgainAt);
    }

    public void note(ShopId shop, ReferralId referral, List<TimelineEntry> entries) {
        timeline.note(shop, referral, entries);
    }

    public List<TimelineEntry> timeline(ShopId shop, ReferralId referral) {
        return timeline.of(shop, referral);
    }

    /// Orders whose referral the clock will have changed by `now`, the longest due first.
    public List<OrderId> due(ShopId shop, Instant now, int limit) {
        return dues.due(shop, now, limit);
    }

    /// Has the clock look at the referrals of these orders later.
    public void putOff(ShopId shop, Collection<OrderId> orders, Instant until) {
        dues.putOff(shop, orders, until);
    }

    /// When the clock alone will next change a referral.
    public Optional<Instant> nextDue(ShopId shop) {
        return dues.nextDue(shop);
    }

    /// A page of referrals, the newest first, after the given one.
    public List<Referral> page(ShopId shop, @Nullable ReferralId after, int limit) {
        return table.page(shop, after, limit);
    }

    /// A page of those that pass the filter, the newest first.
    public List<Referral> page(ShopId shop, ReferralFilter filter, Paging paging) {
        return pages.page(shop, filter, paging);
    }

    /// How many referrals of this advocate stand in each state.
    public Map<String, Long> countByState(ShopId shop, PersonId advocate) {
        return pages.countByState(shop, advocate);
    }

    /// The same of several advocates; who has none is not in it.
    public Map<PersonId, Map<String, Long>> countByState(
            ShopId shop, Collection<PersonId> advocates) {
        return pages.countByState(shop, advocates);
    }

    public Map<String, Long> countByState(ShopId shop) {
        return table.countByState(shop);
    }

    /// How many referrals there are in each generation.
    public Map<Integer, Long> countByGeneration(ShopId shop) {
        return table.countByGeneration(shop);
    }

    /// What came of each arm of a program.
    public List<ArmCount> countByArm(ShopId shop, ProgramId program) {
        return arms.count(shop, program);
    }

    /// The next referrals of an arm, at most 5,000.
    ///
    /// @param after the last id of the page before; the zero id for the first page
    public List<ReferralId> ofArm(ShopId shop, ProgramId program, String arm, UUID after) {
        return arms.page(shop, program, arm, after);
    }
}
