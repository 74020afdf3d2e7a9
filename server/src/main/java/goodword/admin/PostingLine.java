package goodword.admin;

import goodword.conversion.Reasons;
import goodword.ledger.Account;
import goodword.ledger.PostingOnFile;
import goodword.platform.money.Money;
import java.util.List;

/// A posting as a row of a table.
///
/// @param story the path of the referral that it belongs to; empty where there is none
public record PostingLine(PostingOnFile posting, List<Line> entries, String story) {
    /// One entry.
    ///
    /// @param person whose account it is; empty for the shop's own
    /// @param personPath where that person's statement stands; empty for the shop's own
    public record Line(Account account, String person, String personPath, Money amount) {}

    public String what() {
        return what(posting.posting().causeKind(), posting.posting().memo());
    }

    public String why() {
        return why(posting.posting().memo());
    }

    /// What was booked: a reward's new state, or its use.
    static String what(String causeKind, String memo) {
        int end = memo.indexOf(": ");
        return causeKind.equals("reward") && end > 0
                ? "Reward " + memo.substring(0, end)
                : StateWords.capital(causeKind);
    }

    /// The reason in plain words.
    static String why(String memo) {
        int end = memo.indexOf(": ");
        return StateWords.capital(end > 0 ? Reasons.phrase(memo.substring(end + 2)) : memo);
    }
}
