package goodword.insight;

import java.util.Arrays;
import java.util.Optional;

/// How far back the figures go; today is the last day of each.
public enum Period {
    WEEK("7", 7),
    MONTH("30", 30),
    QUARTER("90", 90),
    YEAR("365", 365),
    /// From the first day of which anything is known.
    ALL("all", 0);

    private final String word;
    private final int length;

    Period(String word, int length) {
        this.word = word;
        this.length = length;
    }

    /// As it stands in addresses: `30`, `all`.
    public String word() {
        return word;
    }

    public static Optional<Period> read(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /// How many days it has; zero for {@link #ALL}.
    public int days() {
        return length;
    }
}
