package goodword.admin;

import goodword.ledger.Account;
import java.util.Locale;

/// The accounts of the ledger in plain words.
public final class AccountWords {
    private AccountWords() {}

    public static String name(Account account) {
        return StateWords.capital(account.name().toLowerCase(Locale.ROOT));
    }

    public static String meaning(Account account) {
        return switch (account) {
            case EXPENSE ->
                    "What rewards cost the shop, promised ones included. It falls below zero by"
                            + " what the other accounts hold.";
            case PENDING -> "Promised to people and not yet theirs.";
            case OWED -> "Theirs, and not used yet: what the shop still has to give.";
            case CHARITY ->
                    "Approved for charities and not handed over yet: what the shop still has to"
                            + " give.";
            case REDEEMED ->
                    "Used: on orders, as discounts at checkout, and handed over to charities.";
            case OPENING ->
                    "What people brought from an earlier program. It is below zero by what was"
                            + " taken over, so that no reward here is told as its cost.";
            case OWING ->
                    "What people owe back, because they used a reward that was taken back later."
                            + " Their next rewards fill it; nobody is charged.";
        };
    }
}
