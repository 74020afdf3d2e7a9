package goodword.insight;

import goodword.ledger.Account;
import goodword.platform.money.Money;
import goodword.reward.ApprovedTotal;
import goodword.reward.StateTotal;
import goodword.sharing.SharingFigures;
import java.util.List;
import java.util.Map;

/// What came of a shop's program so far: counted, never estimated.
///
/// @param funnel how many took each step
/// @param referrals by state
/// @param generations friends' orders by how far down the chain they stand
/// @param rewards by side and state
/// @param accounts what the ledger's accounts hold
/// @param cost of a customer, by channel
public record Figures(
        Funnel funnel,
        Map<String, Long> referrals,
        Map<Integer, Long> generations,
        List<StateTotal> rewards,
        Map<Account, Money> accounts,
        Cost cost) {

    /// @param approved referrals whose hold is over and whose reward was approved
    public record Funnel(
            long orders,
            long advocates,
            long askedCustomers,
            SharingFigures sharing,
            long credited,
            long approved) {}

    /// @param spent on each other channel
    /// @param customers whom each channel brought first
    public record Cost(
            Map<String, Money> spent, Map<String, Long> customers, ApprovedTotal referral) {}
}
