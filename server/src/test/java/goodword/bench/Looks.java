package goodword.bench;

import java.util.Arrays;

/// What the same question took, each time that it was asked; milliseconds.
final class Looks {
    private final double[] sorted;

    private Looks(double[] sorted) {
        this.sorted = sorted;
    }

    static Looks of(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Looks(sorted);
    }

    /// Asks so often, after once for nothing.
    static Looks at(Runnable question, int often) {
        question.run();
        double[] millis = new double[often];
        for (int look = 0; look < often; look++) {
            long start = System.nanoTime();
            question.run();
            millis[look] = (System.nanoTime() - start) / 1e6;
        }
        return of(millis);
    }

    String line() {
        return "median %7.2f ms, p99 %7.2f ms, max %7.2f ms"
                .formatted(
                        sorted[sorted.length / 2],
                        sorted[sorted.length * 99 / 100],
                        sorted[sorted.length - 1]);
    }
}
