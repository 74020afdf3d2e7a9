package goodword.api;

import goodword.advocate.Advocate;
import goodword.ledger.Balance;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An advocate as the API shows them.
///
/// @param code absent for one who has none yet
/// @param balances what the ledger holds for them
/// @param referrals how many stand in each state
/// @param rewards how many they were promised so far
record AdvocateView(
        String id,
        @Nullable String code,
        @Nullable String link,
        String state,
        Instant joinedAt,
        List<BalanceView> balances,
        Map<String, Long> referrals,
        long rewards) {

    /// One in a list: without what has to be counted.
    record Row(
            String id,
            @Nullable String code,
            @Nullable String link,
            String state,
            Instant joinedAt) {
        static Row of(Advocate advocate, @Nullable String code, Links links) {
            return new Row(
                    advocate.person().toString(),
                    code,
                    code == null ? null : links.to(code),
                    advocate.barred() ? "barred" : "active",
                    advocate.joinedAt());
        }
    }

    record BalanceView(String account, String currency, String amount) {
        static BalanceView of(Balance balance) {
            return new BalanceView(
                    balance.account().name().toLowerCase(Locale.ROOT),
                    balance.amount().currency().getCurrencyCode(),
                    balance.amount().toMajor());
        }
    }
}
