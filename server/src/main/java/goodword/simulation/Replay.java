package goodword.simulation;

import goodword.platform.clock.SettableClock;
import java.time.Instant;
import java.util.function.Consumer;

/// Runs a recorded shop through the ordinary rooms, with the clock following the events and
/// stopping at the last one. Everything that falls due on the way happens at its own instant. Used
/// by one thread.
public final class Replay {
    private static final int GATHERED_MAX = 1_000;

    private final Clockwork clockwork;
    private final SettableClock clock;
    private final Actors actors;
    private long seen;

    public Replay(Stage stage, SettableClock clock) {
        this.clockwork = new Clockwork(stage, clock);
        this.clock = clock;
        this.actors = new Actors(stage);
    }

    /// Plays all events, tells after every few thousand how far it is, and returns how many there
    /// were.
    public long play(EventFile file, Consumer<EventFile.Progress> progress) {
        long played = 0;
        for (RecordedEvent event : file) {
            runTo(event.at());
            actors.play(event);
            if (++played % GATHERED_MAX == 0) {
                actors.flush();
                progress.accept(file.progress());
            }
        }
        actors.flush();
        runTo(clock.instant());
        progress.accept(file.progress());
        return played;
    }

    /// An order that is still gathered may fall due on the way, and so may one just sent on.
    private void runTo(Instant until) {
        if (actors.mayBeDueBy(until)) {
            actors.flush();
        }
        if (actors.sendings() != seen) {
            seen = actors.sendings();
            clockwork.lookAhead();
        }
        clockwork.runTo(until);
    }
}
