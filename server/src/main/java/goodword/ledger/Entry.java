package goodword.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a posting: what an account gains, or loses when negative, in minor units of the
/// posting's currency.
public record Entry(Account account, @Nullable UUID personId, long amountMinor) {
    public Entry {
        if (account.isOfPerson() != (personId != null)) {
            throw new IllegalArgumentException(account + " with person " + personId);
        }
    }
}
