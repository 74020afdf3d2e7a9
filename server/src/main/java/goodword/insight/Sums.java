package goodword.insight;

import java.util.LinkedHashMap;
import java.util.Map;

/// Sums by key. Not thread-safe.
///
/// @param byKey what was added up so far
record Sums<K, S extends Sums.Sum<S>>(Map<K, S> byKey) {
    /// Something that adds up.
    interface Sum<S> {
        S plus(S other);

        S negated();

        boolean isNothing();
    }

    static <K, S extends Sum<S>> Sums<K, S> none() {
        return new Sums<K, S>(new LinkedHashMap<>());
    }

    void add(K key, S sum) {
        byKey.merge(key, sum, Sum::plus);
    }

    /// This less the other, without what is the same in both.
    Sums<K, S> minus(Sums<K, S> other) {
        Sums<K, S> difference = new Sums<K, S>(new LinkedHashMap<>(byKey));
        other.byKey.forEach((key, sum) -> difference.add(key, sum.negated()));
        difference.byKey.values().removeIf(Sum::isNothing);
        return difference;
    }
}
