package goodword.connector;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// What came of asking a store for something, or to do something.
public sealed interface Asked<T> {
    /// The store answered.
    record Told<T>(T value) implements Asked<T> {}

    /// The store, or the way to it, says no: nothing happened, and asking the same again will not
    /// help until somebody changed something.
    record Refused<T>(Trouble trouble) implements Asked<T> {}

    /// Nothing happened, and it may go well later.
    ///
    /// @param pause for how long to leave the store alone
    record Later<T>(Trouble trouble, Duration pause) implements Asked<T> {}

    /// What was asked for may have been done: look before it is asked again.
    record Unknown<T>(Trouble trouble) implements Asked<T> {}

    /// What was told, read further; any other outcome stays.
    default <R> Asked<R> then(Function<T, Asked<R>> reader) {
        return switch (this) {
            case Told<T>(T value) -> reader.apply(value);
            case Refused<T>(Trouble trouble) -> new Refused<>(trouble);
            case Later<T>(Trouble trouble, Duration pause) -> new Later<>(trouble, pause);
            case Unknown<T>(Trouble trouble) -> new Unknown<>(trouble);
        };
    }

    /// The same.
    default <R> Asked<R> map(Function<T, R> reader) {
        return then(value -> new Told<>(reader.apply(value)));
    }

    /// What stands in the way; empty when the store answered.
    default Optional<Trouble> objection() {
        return switch (this) {
            case Told<T> _ -> Optional.empty();
            case Refused<T>(Trouble trouble) -> Optional.of(trouble);
            case Later<T>(Trouble trouble, Duration _) -> Optional.of(trouble);
            case Unknown<T>(Trouble trouble) -> Optional.of(trouble);
        };
    }
}
