package goodword.reward;

import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.program.Terms;
import goodword.trust.Side;
import java.time.Duration;
import java.util.Optional;

/// Caps and budgets: what stops a reward when it is made.
final class Limits {
    private final LimitTable table;

    Limits(LimitTable table) {
        this.table = table;
    }

    /// Why this reward may not be made. The caller holds the advocate's lock, so that nobody counts
    /// at the same time.
    Optional<String> stop(ShopId shop, Terms terms, Reward reward) {
        Terms.Cap cap = terms.cap();
        if (cap != null && reward.cause().side() == Side.ADVOCATE) {
            int earned =
                    table.countSince(
                            shop, reward, reward.promisedAt().minus(Duration.ofDays(cap.days())));
            if (earned >= cap.rewards()) {
                return Optional.of(Reward.CAP_REACHED);
            }
        }
        Money budget = terms.budget();
        if (budget != null
                && !table.commit(shop, reward.cause().program(), reward.posted().total(), budget)) {
            return Optional.of(Reward.BUDGET_SPENT);
        }
        return Optional.empty();
    }

    /// Keeps the committed sum in step when a reward changes.
    void follow(ShopId shop, Terms terms, Reward before, Reward.Posted after) {
        Money difference = after.total().minus(before.posted().total());
        if (terms.budget() != null && !difference.isZero()) {
            table.adjust(shop, before.cause().program(), difference);
        }
    }
}
