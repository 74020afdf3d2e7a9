package goodword.ledger;

import java.time.Instant;
import java.util.Currency;
import java.util.List;

/// A balanced set of entries with one cause. Lines of zero are dropped.
///
/// @param causeKey with the kind names the business fact; the ledger takes each cause once
/// @param memo why, in plain words
public record Posting(
        String causeKind,
        String causeKey,
        Currency currency,
        Instant at,
        String memo,
        List<Entry> entries) {
    public Posting {
        entries = entries.stream().filter(entry -> entry.amountMinor() != 0).toList();
        long sum = 0;
        for (Entry entry : entries) {
            sum = Math.addExact(sum, entry.amountMinor());
        }
        if (sum != 0) {
            throw new IllegalArgumentException("a posting sums to zero, not to " + sum);
        }
    }
}
