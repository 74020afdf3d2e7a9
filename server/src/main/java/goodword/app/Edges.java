package goodword.app;

import goodword.connector.Imports;
import goodword.insight.Insight;
import goodword.insight.Spending;
import goodword.platform.event.Follower;
import goodword.platform.job.Jobs;
import java.util.List;

/// The rooms above the journeys: what comes in from stores, what is told to people, what is
/// counted. Thread-safe once built.
public final class Edges {
    private final Spending spending;
    private final Insight insight;
    private final Imports imports;
    private final MailRoom mail;
    private final List<Follower> followers;

    /// @param house all floors below stand already
    /// @param ground what it stands on
    Edges(House house, Ground ground) {
        this.spending = new Spending(house.rooms().database());
        this.insight = new Insight(house.rooms(), house.ledger(), house.moments(), spending);
        this.imports = new Imports(house.rooms(), house.orderJourney());
        this.mail = new MailRoom(house, ground);
        this.followers = List.of(mail.follower());
    }

    void nameJobs(Jobs jobs) {
        jobs.on(Imports.TAKE_HISTORY, imports);
        mail.nameJobs(jobs);
    }

    /// Lets everybody hear now what was appended to the event log so far.
    public void catchUp() {
        followers.forEach(Follower::catchUp);
    }

    /// Mails, and who does not want them.
    MailRoom mail() {
        return mail;
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
