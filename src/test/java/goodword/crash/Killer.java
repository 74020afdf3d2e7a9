package goodword.crash;

import goodword.platform.database.EmbeddedPostgres;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Kills by force, in turn, the database and each intake, always two seconds after all of them were
/// ready again. Runs on a thread of its own until it is done or stopped.
final class Killer implements Runnable {
    private final EmbeddedPostgres server;
    private final List<Intake> intakes;
    private final BooleanSupplier databaseAnswers;
    private final int rounds;
    private final int[] kills;
    private volatile boolean stopped;
    private volatile int total;

    Killer(
            EmbeddedPostgres server,
            List<Intake> intakes,
            BooleanSupplier databaseAnswers,
            int rounds) {
        this.server = server;
        this.intakes = intakes;
        this.databaseAnswers = databaseAnswers;
        this.rounds = rounds;
        this.kills = new int[intakes.size() + 1];
    }

    @Override
    public void run() {
        try {
            while (total < rounds * kills.length && !stopped) {
                awaitAll();
                TimeUnit.SECONDS.sleep(2);
                int victim = total % kills.length;
                if (victim == 0 ? killDatabase() : killIntake(intakes.get(victim - 1))) {
                    kills[victim]++;
                    total++;
                }
            }
            awaitAll();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        stopped = true;
    }

    /// How much of the work may be done by now, so that kills fall on all of it.
    double share() {
        return (total + 1.0) / (rounds * kills.length);
    }

    /// How often each was killed: the database first.
    int[] kills() {
        return kills.clone();
    }

    private void awaitAll() throws InterruptedException {
        while (!stopped && !allReady()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean allReady() {
        if (!databaseAnswers.getAsBoolean()) {
            return false;
        }
        for (Intake intake : intakes) {
            if (!intake.isReady()) {
                return false;
            }
        }
        return true;
    }

    private boolean killDatabase() {
        long pid = server.pid();
        return ProcessHandle.of(pid)
                .map(
                        postmaster -> {
                            boolean lived = postmaster.isAlive();
                            postmaster.destroyForcibly();
                            postmaster.onExit().join();
                            return lived;
                        })
                .orElse(false);
    }

    private static boolean killIntake(Intake intake) {
        boolean killed = intake.kill();
        intake.restart();
        return killed;
    }
}
