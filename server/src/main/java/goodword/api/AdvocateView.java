package goodword.api;

import goodword.advocate.Advocate;
import goodword.ledger.Balance;
import goodword.sharing.Link;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An advocate as the API shows them.
///
/// @param code absent for one who has none yet
/// @param offerPage where a friend is shown the offer
/// @param page the advocate's own; whoever has the address sees it
/// @param balances what the ledger holds for them
/// @param referrals how many stand in each state
/// @param rewards how many they were promised so far
record AdvocateView(
        String id,
        @Nullable String code,
        String link,
        String offerPage,
        String page,
        String state,
        Instant joinedAt,
        List<BalanceView> balances,
        Map<String, Long> referrals,
        long rewards) {

    /// One in a list: without what has to be counted.
    record Row(
            String id,
            @Nullable String code,
            String link,
            String offerPage,
            String page,
            String state,
            Instant joinedAt) {
        static Row of(Advocate advocate, @Nullable String code, Link link, String page) {
            return new Row(
                    advocate.person().toString(),
                    code,
                    link.toString(),
                    link.offerPage(),
                    page,
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
