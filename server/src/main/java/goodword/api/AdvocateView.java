package goodword.api;

import goodword.advocate.Advocate;
import goodword.ledger.Balance;
import goodword.person.PersonId;
import goodword.sharing.Link;
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
        String link,
        String state,
        Instant joinedAt,
        List<BalanceView> balances,
        Map<String, Long> referrals,
        long rewards) {

    /// One in a list: without what has to be counted.
    record Row(String id, @Nullable String code, String link, String state, Instant joinedAt) {
        static Row of(Advocate advocate, Map<PersonId, String> codes, Map<PersonId, Link> links) {
            return new Row(
                    advocate.person().toString(),
                    codes.get(advocate.person()),
                    String.valueOf(links.get(advocate.person())),
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
