package goodword.admin;

import goodword.person.Generation;
import java.util.List;

/// How far the word has gone in a shop, counted and not forecast.
public record Reach(List<Generation> generations) {
    public long people() {
        return generations.stream().mapToLong(Generation::people).sum();
    }

    /// Those who came because somebody recommended the shop.
    public long friends() {
        return generations.stream()
                .filter(one -> one.number() > 0)
                .mapToLong(Generation::people)
                .sum();
    }

    /// Those who brought somebody.
    public long bringers() {
        return generations.stream().mapToLong(Generation::bringers).sum();
    }

    public long most() {
        return generations.stream().mapToLong(Generation::people).max().orElse(0);
    }

    /// For every hundred people of a generation, how many came in the next one; rounded down.
    public long nextPerHundred(Generation one) {
        long next =
                generations.stream()
                        .filter(other -> other.number() == one.number() + 1)
                        .mapToLong(Generation::people)
                        .sum();
        return next * 100 / one.people();
    }
}
