package goodword.app;

import goodword.connector.Imports;
import goodword.insight.Insight;
import goodword.insight.Spending;
import goodword.platform.job.Jobs;

/// The rooms above the journeys: what comes in from stores, what is told to people, what is
/// counted. Thread-safe once built.
public final class Edges {
    private final Spending spending;
    private final Insight insight;
    private final Imports imports;

    /// @param house all floors below stand already
    Edges(House house) {
        this.spending = new Spending(house.rooms().database());
        this.insight = new Insight(house.rooms(), house.ledger(), house.moments(), spending);
        this.imports = new Imports(house.rooms(), house.orderJourney());
    }

    void nameJobs(Jobs jobs) {
        jobs.on(Imports.TAKE_HISTORY, imports);
    }

    public Spending spending() {
        return spending;
    }

    public Insight insight() {
        return insight;
    }

    public Imports imports() {
        return imports;
    }
}
