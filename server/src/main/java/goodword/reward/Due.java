package goodword.reward;

import goodword.order.OrderFacts;
import goodword.program.Terms;
import goodword.referral.Referral;
import goodword.referral.Verdict;
import goodword.trust.Outcome;
import goodword.trust.Side;
import java.util.Map;

/// What a referral has come to, for settling it.
///
/// @param decisions what holds for each side after screening and review
public record Due(
        Referral referral,
        Terms terms,
        OrderFacts order,
        Verdict verdict,
        Map<Side, Outcome> decisions) {}
