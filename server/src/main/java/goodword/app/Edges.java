package goodword.app;

import goodword.connector.Imports;
import goodword.insight.Insight;
import goodword.insight.Overviews;
import goodword.insight.Projection;
import goodword.insight.ReferralList;
import goodword.insight.Spending;
import goodword.platform.event.Bystander;
import goodword.platform.event.Follower;
import goodword.platform.job.JobName;
import goodword.platform.job.Jobs;
import goodword.platform.job.Sweep;
import java.time.Duration;
import java.util.Map;

/// The rooms above the journeys: what comes in from stores, what is told to people, what is
/// counted. Thread-safe once built.
public final class Edges {
    private static final Duration FOLLOWED_EVERY = Duration.ofMillis(250);

    private final Spending spending;
    private final Insight insight;
    private final Imports imports;
    private final Overviews overviews;
    private final ReferralList referralList;
    private final Map<JobName, Follower> followers;

    /// @param house all floors below stand already
    Edges(House house) {
        this.spending = new Spending(house.rooms().database());
        this.insight = new Insight(house.rooms(), house.ledger(), house.moments(), spending);
        this.imports = new Imports(house.rooms(), house.orderJourney());
        this.overviews = new Overviews(house.rooms(), house.shops());
        this.referralList = new ReferralList(house.rooms().database());
        this.followers =
                Map.of(
                        new JobName("follow-for-insight"),
                        follower(house, Projection.READER, projection(house)));
    }

    private static Projection projection(House house) {
        return new Projection(house.rooms(), house.shops());
    }

    private static Follower follower(House house, String name, Bystander bystander) {
        var rooms = house.rooms();
        return new Follower(rooms.database(), rooms.eventLog(), name, bystander);
    }

    void nameJobs(Jobs jobs) {
        jobs.on(Imports.TAKE_HISTORY, imports);
        followers.forEach(
                (name, follower) -> jobs.every(new Sweep(name, FOLLOWED_EVERY, follower::catchUp)));
    }

    /// Tells every follower of the event log all that was appended so far; running jobs do so by
    /// themselves.
    public void catchUp() {
        followers.values().forEach(Follower::catchUp);
    }

    public Spending spending() {
        return spending;
    }

    public Insight insight() {
        return insight;
    }

    /// The figures of the desk.
    public Overviews overviews() {
        return overviews;
    }

    /// The referrals of the desk.
    public ReferralList referralList() {
        return referralList;
    }

    public Imports imports() {
        return imports;
    }
}
