package goodword.connector.generic;

import goodword.connector.Reading;
import goodword.trust.Outcome;
import goodword.trust.Ruling;
import goodword.trust.Side;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;

/// Reads what a person decided about a held side: `side` (`advocate` or `friend`), `outcome`
/// (`cleared` or `refused`), `by` and `reason`, all required. Thread-safe.
public final class RulingJson {
    private static final Set<String> FIELDS = Set.of("side", "outcome", "by", "reason");

    private static final Set<Outcome> OUTCOMES = EnumSet.of(Outcome.CLEARED, Outcome.REFUSED);

    private final InstantSource clock;

    public RulingJson(InstantSource clock) {
        this.clock = clock;
    }

    public Reading<Ruling> read(byte[] json) {
        return Reading.of(
                () -> {
                    JsonObject document = JsonObject.parse(json, FIELDS);
                    Side side = document.text("side").choice(EnumSet.allOf(Side.class));
                    Outcome outcome = document.text("outcome").choice(OUTCOMES);
                    return new Ruling(
                            side,
                            outcome == Outcome.CLEARED,
                            document.text("by").line(),
                            document.text("reason").line(),
                            clock.instant());
                });
    }
}
