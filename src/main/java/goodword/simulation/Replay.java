package goodword.simulation;

import goodword.platform.clock.SettableClock;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;

/// Runs a recorded shop through the ordinary rooms, with the clock following the events and
/// stopping at the last one. Everything that falls due on the way happens at its own instant. Used
/// by one thread.
public final class Replay {
    private static final int GATHERED_MAX = 2_000;

    private final Stage stage;
    private final SettableClock clock;
    private final Actors actors;
    private Instant nextDue = Instant.MAX;
    private long seen;

    public Replay(Stage stage, SettableClock clock) {
        this.stage = stage;
        this.clock = clock;
        this.actors = new Actors(stage);
    }

    /// Plays all events, tells after every few thousand how far it is, and returns how many there
    /// were.
    public long play(EventFile file, Consumer<EventFile.Progress> progress) throws IOException {
        long played = 0;
        for (RecordedEvent event : file) {
            releaseUntil(event.at());
            clock.advanceTo(event.at());
            actors.play(event);
            if (++played % GATHERED_MAX == 0) {
                actors.flush();
                progress.accept(file.progress());
            }
        }
        actors.flush();
        releaseUntil(clock.instant());
        progress.accept(file.progress());
        return played;
    }

    private void lookAhead() {
        seen = actors.sendings();
        nextDue = stage.release().nextDue(stage.shop()).orElse(Instant.MAX);
    }

    /// Everything due up to an instant happens at the instant it is due, before what comes then.
    private void releaseUntil(Instant until) {
        if (actors.mayBeDueBy(until)) {
            actors.flush();
        }
        if (actors.sendings() != seen) {
            lookAhead();
        }
        while (!nextDue.isAfter(until)) {
            clock.advanceTo(nextDue);
            stage.release().releaseDue(stage.shop());
            stage.rooms().jobs().runDue();
            lookAhead();
        }
    }
}
