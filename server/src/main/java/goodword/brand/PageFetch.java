package goodword.brand;

import goodword.platform.outbound.Answer;
import goodword.platform.outbound.Call;
import goodword.platform.outbound.Outbound;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fetches something from a shop's web site: a few redirects are followed, and each step is looked
/// at by the guard of outgoing calls like the first. Thread-safe.
final class PageFetch {
    private static final int STEPS_MAX = 4;
    private static final Duration TIME_MAX = Duration.ofSeconds(8);
    private static final int GOOD = 200;

    private final Outbound outbound;

    PageFetch(Outbound outbound) {
        this.outbound = outbound;
    }

    /// What came of it.
    sealed interface Got {
        /// @param address where it was found in the end
        record Body(String address, byte[] bytes) implements Got {}

        record Failed(String why) implements Got {}
    }

    Got get(String address, int bytesMax) {
        String next = address;
        for (int step = 0; step < STEPS_MAX; step++) {
            Answer answer =
                    outbound.send(
                            Call.get(next)
                                    .with("accept", "text/html,application/json,image/*;q=0.9")
                                    .within(TIME_MAX)
                                    .upTo(bytesMax));
            if (!(answer instanceof Answer.Answered answered)) {
                return new Got.Failed(why(answer));
            }
            if (answered.status() == GOOD) {
                return new Got.Body(next, answered.body());
            }
            Optional<String> onward = onward(next, answered);
            if (onward.isEmpty()) {
                return new Got.Failed("The page answered with %d.".formatted(answered.status()));
            }
            next = onward.get();
        }
        return new Got.Failed("The page leads on and on to other pages.");
    }

    private static Optional<String> onward(String address, Answer.Answered answered) {
        @Nullable String location = answered.header("location");
        boolean moved = answered.status() / 100 == 3 && location != null;
        return moved ? resolved(address, location) : Optional.empty();
    }

    /// What an address on a page leads to; empty for what is none.
    static Optional<String> resolved(String page, @Nullable String address) {
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(page).resolve(address.strip()).toASCIIString());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String why(Answer answer) {
        return switch (answer) {
            case Answer.Refused(var refusal) -> refusal.words();
            case Answer.Failed(var failure) -> failure.words();
            case Answer.Unknown(var loss) -> loss.words();
            case Answer.Answered _ -> "";
        };
    }
}
