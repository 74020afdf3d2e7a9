package goodword.connector.inbox;

import goodword.connector.Dialect;
import java.util.List;
import java.util.Optional;

/// The kinds of stores that somebody here speaks with. Thread-safe.
public record KnownDialects(List<Dialect> all) {
    public KnownDialects {
        all = List.copyOf(all);
    }

    /// Their words, in the order in which they were handed in.
    public List<String> words() {
        return all.stream().map(Dialect::word).toList();
    }

    Optional<Dialect> find(String word) {
        return all.stream().filter(one -> one.word().equals(word)).findFirst();
    }

    /// The dialect of a connection that exists.
    Dialect of(String word) {
        return find(word).orElseThrow(() -> new IllegalStateException("nobody speaks " + word));
    }
}
