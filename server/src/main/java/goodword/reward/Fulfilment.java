package goodword.reward;

import goodword.ledger.Ledger;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.program.Means;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes approved rewards usable, and notes when they are used. Verbs join the caller's transaction
/// and lock the reward. Thread-safe.
public final class Fulfilment {
    private final RewardTable table;
    private final RedemptionTable redemptions;
    private final Ledger ledger;

    public Fulfilment(Database database, Ledger ledger) {
        this.table = new RewardTable(database.sql());
        this.redemptions = new RedemptionTable(database.sql());
        this.ledger = ledger;
    }

    /// Starts to make a reward usable and fixes its code, so that a second try issues the same one.
    /// Empty when there is nothing to issue (any more).
    public Optional<Issuing> start(ShopId shop, RewardId id, Supplier<String> codes, Instant now) {
        Reward reward = table.lock(shop, id).orElse(null);
        if (reward == null) {
            return Optional.empty();
        }
        if (reward.state() == RewardState.ISSUING) {
            return Optional.of(new Issuing(reward, true));
        }
        if (reward.state() != RewardState.APPROVED) {
            return Optional.empty();
        }
        String code = reward.couponCode();
        if (code == null && reward.means() == Means.COUPON) {
            code = codes.get();
        }
        Reward issuing = save(shop, reward.issuedAs(RewardState.ISSUING, code, null), now);
        return Optional.of(new Issuing(issuing, false));
    }

    /// The reward is usable now; changes nothing unless it was being issued.
    public Optional<Reward> finish(ShopId shop, RewardId id, Instant now) {
        return table.lock(shop, id)
                .filter(reward -> reward.state() == RewardState.ISSUING)
                .map(
                        reward ->
                                save(
                                        shop,
                                        reward.issuedAs(
                                                RewardState.ISSUED, reward.couponCode(), now),
                                        now));
    }

    /// Uses a coupon on an order: once, whatever is sent again.
    public Redemption redeem(ShopId shop, String couponKey, String orderExternalId, Instant now) {
        Reward reward = table.lockByCoupon(shop, couponKey).orElse(null);
        if (reward == null) {
            return new Redemption.Refused(Redemption.Reason.UNKNOWN);
        }
        @Nullable String usedBy = redemptions.usedBy(shop, couponKey).orElse(null);
        if (usedBy != null) {
            return usedBy.equals(orderExternalId)
                    ? new Redemption.Used(reward, true)
                    : new Redemption.Refused(Redemption.Reason.USED_BEFORE);
        }
        if (reward.state() != RewardState.ISSUED) {
            return new Redemption.Refused(Redemption.Reason.NOT_ISSUED);
        }
        redemptions.insert(shop, reward, orderExternalId, now);
        ledger.post(shop, List.of(Booking.redemption(reward, orderExternalId, now)));
        return new Redemption.Used(save(shop, reward.redeemed(), now), false);
    }

    /// The store's ids of the orders on which these coupons were used; one that was not used is not
    /// in it.
    public Map<String, String> ordersOf(ShopId shop, Collection<String> couponKeys) {
        return redemptions.ordersOf(shop, couponKeys);
    }

    private Reward save(ShopId shop, Reward reward, Instant now) {
        table.save(shop, List.of(reward), now);
        return reward;
    }
}
