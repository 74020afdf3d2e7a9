package goodword.ledger;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/// One entry on a person's statement.
///
/// @param line where it stands in its posting
/// @param balanceMinor what the person held in that account after it, in minor units
public record StatementLine(
        UUID postingId,
        int line,
        Instant at,
        String causeKind,
        String causeKey,
        String memo,
        Account account,
        Currency currency,
        long amountMinor,
        long balanceMinor) {}
