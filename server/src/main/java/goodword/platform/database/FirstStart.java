package goodword.platform.database;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/// The start that the caller waits for: clears what an earlier run left behind, and moves to
/// another port when somebody else has taken ours.
final class FirstStart {
    private static final int PORTS_TRIED_MAX = 10;

    private final Installation installation;
    private final PortFile ports;

    FirstStart(Installation installation) {
        this.installation = installation;
        this.ports = new PortFile(installation.home().port());
    }

    Postmaster until(CompletableFuture<?> callOff) throws IOException, InterruptedException {
        new Leftovers(installation.home()).clear();
        Postmaster candidate = Postmaster.launch(installation, ports.current());
        Postmaster.Outcome outcome = candidate.awaitReady(callOff);
        for (int tried = 1;
                outcome == Postmaster.Outcome.PORT_TAKEN && tried < PORTS_TRIED_MAX;
                tried++) {
            candidate = Postmaster.launch(installation, ports.another());
            outcome = candidate.awaitReady(callOff);
        }
        return switch (outcome) {
            case READY -> candidate;
            case PORT_TAKEN, FAILED ->
                    throw new DatabaseStartFailure(
                            "PostgreSQL did not start. Its own words, from %s:%n%s"
                                    .formatted(installation.log().file(), candidate.words()));
            case CALLED_OFF -> {
                candidate.stop();
                throw new DatabaseStartFailure("The start of PostgreSQL was called off.");
            }
        };
    }
}
