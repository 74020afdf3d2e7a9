package goodword.reward;

import goodword.ledger.Ledger;
import goodword.ledger.PostingOnFile;
import goodword.person.PersonId;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.database.Paging;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.referral.ReferralId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is due to whom, always in step with the ledger. Verbs join the caller's transaction;
/// whoever settles holds the order's lock. Thread-safe.
public final class Rewards {
    private final RewardTable table;
    private final RewardPageTable pages;
    private final Settling settling;
    private final RedemptionTable redemptions;
    private final Ledger ledger;

    public Rewards(Database database, Ledger ledger, Chance chance) {
        this.table = new RewardTable(database.sql());
        this.pages = new RewardPageTable(database.sql());
        this.redemptions = new RedemptionTable(database.sql());
        this.ledger = ledger;
        Limits limits = new Limits(new LimitTable(database.sql()));
        this.settling = new Settling(table, limits, ledger, chance);
    }

    /// Settles a referral that has just been opened.
    public List<RewardChange> settleFirst(ShopId shop, Due due, Instant now) {
        return settling.settle(shop, due, Map.of(), now);
    }

    /// Brings both sides' rewards in step with what is due now, and returns what changed. The same
    /// facts a second time change nothing.
    public List<RewardChange> settle(ShopId shop, Due due, Instant now) {
        return settling.settle(shop, due, settling.newest(shop, due.referral()), now);
    }

    /// All rewards of a referral, the oldest first.
    public List<Reward> ofReferral(ShopId shop, ReferralId referral) {
        return table.ofReferral(shop, referral);
    }

    /// What the ledger holds of a reward: how each of its changes was posted, the oldest first.
    public List<PostingOnFile> postings(ShopId shop, Reward reward) {
        List<String> changes =
                IntStream.rangeClosed(1, reward.revision())
                        .mapToObj(revision -> reward.id() + ":" + revision)
                        .toList();
        List<PostingOnFile> postings =
                new ArrayList<>(ledger.ofCauses(shop, Booking.CHANGE, changes));
        if (reward.couponCode() != null) {
            List<String> uses =
                    redemptions.ordersOf(shop, List.of(reward.couponCode())).values().stream()
                            .map(order -> reward.id() + ":" + order)
                            .toList();
            postings.addAll(ledger.ofCauses(shop, Booking.REDEMPTION, uses));
        }
        return postings;
    }

    /// All rewards of each of these referrals, the oldest of each first.
    public List<Reward> ofReferrals(ShopId shop, Collection<ReferralId> referrals) {
        return referrals.isEmpty() ? List.of() : pages.ofReferrals(shop, referrals);
    }

    public Optional<Reward> find(ShopId shop, RewardId reward) {
        return table.find(shop, reward);
    }

    /// A page of those that pass the filter, the newest first.
    public List<Reward> page(ShopId shop, RewardFilter filter, Paging paging) {
        return pages.page(shop, filter, paging);
    }

    public List<Reward> find(ShopId shop, Collection<RewardId> rewards) {
        return pages.find(shop, rewards);
    }

    /// A page of those that have a coupon, the newest first.
    public List<Reward> coupons(ShopId shop, Paging paging) {
        return pages.coupons(shop, paging);
    }

    /// What recommending has brought each of these advocates in one currency; who has no reward in
    /// it is not in it.
    public Map<PersonId, Earned> earned(
            ShopId shop, Collection<PersonId> advocates, Currency currency) {
        return pages.earned(shop, advocates, currency);
    }

    /// The reward whose coupon this is, whatever became of it.
    public Optional<Reward> ofCoupon(ShopId shop, String couponKey) {
        return pages.ofCoupon(shop, couponKey);
    }

    /// How many rewards a person was promised so far, whatever became of them.
    public long countOf(ShopId shop, PersonId owner) {
        return pages.countOf(shop, owner);
    }

    /// How many rewards of each side stand in each state, and what they are due, in one currency.
    public List<StateTotal> totals(ShopId shop, Currency currency) {
        return table.totals(shop, currency);
    }

    /// What was approved in all, and the discounts that friends were given on the same orders.
    public ApprovedTotal approvedTotal(ShopId shop, Currency currency) {
        return table.approvedTotal(shop, currency);
    }

    /// What was approved of these referrals, for both sides together.
    public Money approvedOf(ShopId shop, Collection<ReferralId> referrals, Currency currency) {
        return pages.approvedOf(shop, referrals, currency);
    }
}
