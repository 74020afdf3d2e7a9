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

    Edges(LowerFloors below) {
        this.spending = new Spending(below.rooms().database());
        this.insight = new Insight(below.rooms(), below.ledger(), below.moments(), spending);
        this.imports = new Imports(below.rooms(), below.orderJourney());
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
