package goodword.ledger;

import goodword.platform.money.Money;

/// What an account holds in one currency.
public record Balance(Account account, Money amount) {}
