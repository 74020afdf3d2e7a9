package goodword.ledger;

import java.util.Locale;

/// The accounts of a shop's ledger. Those of persons stand once per person.
public enum Account {
    /// What rewards cost the shop; falls by what is promised.
    EXPENSE(false),
    /// Promised to a person and not yet theirs.
    PENDING(true),
    /// Theirs: approved and not yet used.
    OWED(true),
    /// Approved for charities and not yet handed over.
    CHARITY(false),
    /// Used by its owner, or handed over to a charity.
    REDEEMED(false),
    /// What people had from an earlier program when they came; falls by what was taken over.
    OPENING(false),
    /// What a person owes back after using a reward that was reversed; never above zero.
    OWING(true);

    private final boolean ofPerson;

    Account(boolean ofPerson) {
        this.ofPerson = ofPerson;
    }

    boolean isOfPerson() {
        return ofPerson;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
