package goodword.trust;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a screening came to: the signals, their points, and each side's outcome.
///
/// @param reviewBy until when a person should look at a held side; passing it releases nothing
public record Screened(
        Set<Signal> signals, int points, Map<Side, Outcome> outcomes, @Nullable Instant reviewBy) {
    /// From here on a person decides.
    public static final int HELD_FROM = 40;

    public static final Screened CLEAR =
            new Screened(
                    EnumSet.noneOf(Signal.class),
                    0,
                    Map.of(Side.ADVOCATE, Outcome.CLEARED, Side.FRIEND, Outcome.CLEARED),
                    null);

    static Screened of(Set<Signal> signals, Instant reviewBy) {
        Map<Side, Outcome> outcomes = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            outcomes.put(side, outcome(signals, side));
        }
        boolean held = outcomes.containsValue(Outcome.HELD);
        return new Screened(
                signals, points(signals, Side.ADVOCATE), outcomes, held ? reviewBy : null);
    }

    public Outcome outcome(Side side) {
        return outcomes.getOrDefault(side, Outcome.HELD);
    }

    /// Those that count for one side.
    public List<Signal> signals(Side side) {
        return signals.stream().filter(signal -> signal.concerns(side)).sorted().toList();
    }

    public int points(Side side) {
        return points(signals, side);
    }

    /// The signals in plain words.
    public String reasons() {
        return String.join("; ", signals.stream().map(Signal::meaning).toList());
    }

    private static Outcome outcome(Set<Signal> signals, Side side) {
        if (signals.stream().anyMatch(signal -> signal.refuses() && signal.concerns(side))) {
            return Outcome.REFUSED;
        }
        return points(signals, side) >= HELD_FROM ? Outcome.HELD : Outcome.CLEARED;
    }

    private static int points(Set<Signal> signals, Side side) {
        return signals.stream()
                .filter(signal -> signal.concerns(side))
                .mapToInt(Signal::points)
                .sum();
    }
}
