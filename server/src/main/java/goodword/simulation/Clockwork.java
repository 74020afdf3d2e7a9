package goodword.simulation;

import goodword.platform.clock.SettableClock;
import java.time.Instant;

/// Moves the clock of a simulation, so that everything that falls due on the way happens at its own
/// instant. Confined to one thread.
final class Clockwork {
    private final Stage stage;
    private final SettableClock clock;
    private Instant nextDue = Instant.MAX;

    Clockwork(Stage stage, SettableClock clock) {
        this.stage = stage;
        this.clock = clock;
    }

    /// Something may fall due earlier than was known.
    void lookAhead() {
        nextDue = stage.release().nextDue(stage.shop()).orElse(Instant.MAX);
    }

    /// Lets happen what is due, and then it is `until`.
    void runTo(Instant until) {
        while (!nextDue.isAfter(until)) {
            clock.advanceTo(nextDue);
            stage.release().releaseDue(stage.shop());
            stage.rooms().jobs().runDue();
            lookAhead();
        }
        clock.advanceTo(until);
    }
}
