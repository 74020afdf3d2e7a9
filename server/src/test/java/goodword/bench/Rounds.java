package goodword.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Runs two loads in turns, so that whatever else the machine does falls on both, and compares each
/// round with its neighbour.
final class Rounds {
    private final int rounds;
    private final int seconds;
    private final int warmUpSeconds;

    Rounds(int rounds, int seconds, int warmUpSeconds) {
        this.rounds = rounds;
        this.seconds = seconds;
        this.warmUpSeconds = warmUpSeconds;
    }

    /// What the rounds came to.
    record Comparison(List<Pace> first, double[] ratios) {
        double median() {
            return median(ratios);
        }

        String line() {
            double[] sorted = ratios.clone();
            Arrays.sort(sorted);
            return "ratio min %.2f  median %.2f  max %.2f; journey p50 %.1f ms  p99 %.1f ms"
                    .formatted(
                            sorted[0],
                            median(),
                            sorted[sorted.length - 1],
                            median(first.stream().mapToDouble(Pace::p50Millis).toArray()),
                            median(first.stream().mapToDouble(Pace::p99Millis).toArray()));
        }

        private static double median(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int half = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        }
    }

    Comparison compare(Load first, Load second) throws Exception {
        first.run(warmUpSeconds);
        second.run(2);
        List<Pace> paces = new ArrayList<>();
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            Pace one = first.run(seconds);
            Pace other = second.run(seconds);
            paces.add(one);
            ratios[round] = one.ordersPerSecond() / other.ordersPerSecond();
            System.out.printf(
                    Locale.ROOT,
                    "  round %d: journey %.0f orders/s, PostgreSQL alone %.0f, ratio %.2f%n",
                    round + 1,
                    one.ordersPerSecond(),
                    other.ordersPerSecond(),
                    ratios[round]);
        }
        return new Comparison(paces, ratios);
    }
}
