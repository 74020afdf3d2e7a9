package goodword.app;

import goodword.connector.Imports;
import goodword.conversion.HistoryJourney;
import goodword.conversion.Rooms;
import goodword.insight.Costs;
import goodword.insight.Forecasts;
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
import goodword.platform.outbound.Outbound;
import java.time.Duration;
import java.util.Map;

/// The rooms above the journeys: what comes in from stores, what is told to people, what is
/// counted. Thread-safe once built.
public final class Edges {
    private static final Duration FOLLOWED_EVERY = Duration.ofMillis(250);

    private final Outbound outbound;
    private final Spending spending;
    private final Insight insight;
    private final Forecasts forecasts;
    private final Costs costs;
    private final Imports imports;
    private final Overviews overviews;
    private final ReferralList referralList;
    private final MailRoom mail;
    private final StoreRoom stores;
    private final WebhookRoom webhooks;
    private final PeopleRoom people;
    private final Map<JobName, Follower> followers;

    Edges(LowerFloors below) {
        Rooms rooms = below.rooms();
        this.outbound = below.ground().outbound();
        this.spending = new Spending(rooms.database());
        this.insight = new Insight(rooms, below.ledger(), below.moments(), spending);
        this.forecasts = new Forecasts(rooms, below.moments());
        this.costs = new Costs(rooms);
        this.imports = new Imports(rooms, new HistoryJourney(rooms));
        this.overviews = new Overviews(rooms, below.shops());
        this.referralList = new ReferralList(rooms.database());
        this.mail = new MailRoom(below);
        this.stores = new StoreRoom(below);
        this.webhooks = new WebhookRoom(below, mail.addresses());
        this.people = new PeopleRoom(below, mail.objections());
        this.followers =
                Map.of(
                        new JobName("follow-for-insight"),
                        follower(rooms, Projection.READER, new Projection(rooms, below.shops())),
                        new JobName("follow-for-mail"),
                        mail.follower(),
                        new JobName("follow-for-webhooks"),
                        webhooks.follower());
    }

    private static Follower follower(Rooms rooms, String name, Bystander bystander) {
        return new Follower(rooms.database(), rooms.eventLog(), name, bystander);
    }

    void nameJobs(Jobs jobs) {
        jobs.on(Imports.TAKE_HISTORY, imports);
        mail.nameJobs(jobs);
        stores.nameJobs(jobs);
        webhooks.nameJobs(jobs);
        people.nameJobs(jobs);
        followers.forEach(
                (name, follower) ->
                        jobs.always(new Sweep(name, FOLLOWED_EVERY, follower::catchUp)));
    }

    /// Tells every follower of the event log all that was appended so far; running jobs do so by
    /// themselves.
    public void catchUp() {
        followers.values().forEach(Follower::catchUp);
    }

    /// Mails, and who does not want them.
    MailRoom mail() {
        return mail;
    }

    /// Connections to stores, and what stores send.
    public StoreRoom stores() {
        return stores;
    }

    /// By which other hosts are called.
    Outbound outbound() {
        return outbound;
    }

    /// What is told to other systems.
    public WebhookRoom webhooks() {
        return webhooks;
    }

    /// Lists of people from earlier programs.
    public PeopleRoom people() {
        return people;
    }

    public Spending spending() {
        return spending;
    }

    public Insight insight() {
        return insight;
    }

    /// What programs would cost.
    public Forecasts forecasts() {
        return forecasts;
    }

    /// What channels cost.
    public Costs costs() {
        return costs;
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
