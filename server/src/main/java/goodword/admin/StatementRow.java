package goodword.admin;

import goodword.ledger.StatementLine;
import goodword.platform.money.Money;

/// A line of a person's statement as it is shown.
///
/// @param story the path of the referral that it belongs to; empty where there is none
public record StatementRow(StatementLine line, String story) {
    public String what() {
        return PostingLine.what(line.causeKind(), line.memo());
    }

    public String why() {
        return PostingLine.why(line.memo());
    }

    public Money amount() {
        return new Money(line.amountMinor(), line.currency());
    }

    public Money balance() {
        return new Money(line.balanceMinor(), line.currency());
    }
}
