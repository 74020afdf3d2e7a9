package goodword.app;

/// By which one sees whether the program is well. Thread-safe.
final class Signs {
    private final House house;
    private final DatabaseProbe database;
    private volatile boolean stopping;

    Signs(House house) {
        this.house = house;
        this.database = new DatabaseProbe(() -> house.shops().ids());
    }

    boolean databaseAnswers() {
        return database.answers();
    }

    boolean jobsRun() {
        return house.jobs().areRunning();
    }

    /// Whether requests are still taken.
    boolean isOpen() {
        return !stopping;
    }

    /// From now on nobody should send more requests.
    void stop() {
        stopping = true;
    }
}
