package goodword.crash;

import goodword.platform.database.EmbeddedPostgres;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Kills by force, in turn, the database and each intake, at the earliest two seconds after all of
/// them were ready again, and spread over the whole delivery, which waits for it. Runs on a thread
/// of its own until it is done or stopped.
final class Killer implements Runnable {
    static final int ROUNDS = 5;

    private final EmbeddedPostgres server;
    private final BooleanSupplier databaseAnswers;
    private final List<Intake> intakes;
    private final Delivery delivery;
    private final int[] kills;
    private volatile boolean stopped;

    Killer(
            EmbeddedPostgres server,
            BooleanSupplier databaseAnswers,
            List<Intake> intakes,
            Delivery delivery) {
        this.server = server;
        this.databaseAnswers = databaseAnswers;
        this.intakes = intakes;
        this.delivery = delivery;
        this.kills = new int[intakes.size() + 1];
    }

    @Override
    public void run() {
        int wanted = ROUNDS * kills.length;
        int step = delivery.size() / wanted;
        try {
            for (int total = 0; total < wanted && !stopped; total++) {
                delivery.allow((total + 1) * step);
                awaitAll(total * step);
                TimeUnit.SECONDS.sleep(2);
                int victim = total % kills.length;
                boolean killed = victim == 0 ? killDatabase() : killIntake(intakes.get(victim - 1));
                kills[victim] += killed ? 1 : 0;
            }
            delivery.allow(delivery.size());
            awaitAll(0);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        stopped = true;
    }

    /// How often each was killed: the database first.
    int[] kills() {
        return kills.clone();
    }

    private void awaitAll(int place) throws InterruptedException {
        while (!stopped && !(delivery.place() >= place && allReady())) {
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
