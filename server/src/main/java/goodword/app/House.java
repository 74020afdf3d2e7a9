package goodword.app;

import goodword.access.ApiKeys;
import goodword.access.Entrance;
import goodword.advocate.Advocates;
import goodword.attribution.Attributions;
import goodword.conversion.AdjustmentJourney;
import goodword.conversion.ClaimJourney;
import goodword.conversion.CouponIssuer;
import goodword.conversion.EnrolJourney;
import goodword.conversion.ErasureJourney;
import goodword.conversion.ForgetJourney;
import goodword.conversion.IssueClaimJob;
import goodword.conversion.IssueJob;
import goodword.conversion.JobNames;
import goodword.conversion.OrderJourney;
import goodword.conversion.ReleaseJourney;
import goodword.conversion.ReviewJourney;
import goodword.conversion.Rooms;
import goodword.conversion.Storyteller;
import goodword.conversion.WithdrawClaimJob;
import goodword.conversion.WithdrawJob;
import goodword.experiment.Experiments;
import goodword.insight.Insight;
import goodword.ledger.Ledger;
import goodword.moment.Moments;
import goodword.order.Orders;
import goodword.person.Persons;
import goodword.platform.clock.Chance;
import goodword.platform.clock.Microseconds;
import goodword.platform.database.Database;
import goodword.platform.event.EventLog;
import goodword.platform.job.JobName;
import goodword.platform.job.Jobs;
import goodword.platform.job.Sweep;
import goodword.platform.vault.Vault;
import goodword.program.Programs;
import goodword.referral.Referrals;
import goodword.reward.Fulfilment;
import goodword.reward.Rewards;
import goodword.sharing.ClickIntake;
import goodword.sharing.Sharing;
import goodword.shop.Shops;
import goodword.trust.Screening;
import java.time.Duration;
import java.time.InstantSource;

/// The house, built room by room from the cellar up: every arrow between rooms is an argument here.
/// Thread-safe once built.
public final class House implements AutoCloseable {
    private final Database database;
    private final Jobs jobs;
    private final Shops shops;
    private final ApiKeys apiKeys;
    private final Entrance entrance;
    private final Ledger ledger;
    private final ClickIntake clickIntake;
    private final Rooms rooms;
    private final Moments moments;
    private final OrderJourney orderJourney;
    private final AdjustmentJourney adjustmentJourney;
    private final ReleaseJourney releaseJourney;
    private final ReviewJourney reviewJourney;
    private final ClaimJourney claimJourney;
    private final EnrolJourney enrolJourney;
    private final ErasureJourney erasureJourney;
    private final Storyteller storyteller;
    private final Edges edges;

    /// @param ground what the house stands on
    public House(Ground ground) {
        this.database = ground.database();
        Vault vault = ground.vault();
        Chance chance = ground.chance();
        InstantSource clock = new Microseconds(ground.clock());

        EventLog eventLog = new EventLog(database);
        this.jobs = new Jobs(database, clock);

        this.shops = new Shops(database);
        Persons persons = new Persons(database, vault, chance);
        this.ledger = new Ledger(database, chance);
        Experiments experiments = new Experiments(database);
        this.apiKeys = new ApiKeys(database, clock, chance);
        InstantSource wallClock = new Microseconds(ground.wallClock());
        this.entrance = new Entrance(database, vault, chance, wallClock);

        Orders orders = new Orders(database, vault, chance);
        Programs programs = new Programs(database, chance);
        Advocates advocates = new Advocates(database);

        Sharing sharing = new Sharing(database, vault, chance);
        this.clickIntake = new ClickIntake(database, chance);

        Attributions attributions = new Attributions(database);
        Referrals referrals = new Referrals(database);
        Screening screening = new Screening(database, ground.trust());
        Rewards rewards = new Rewards(database, ledger, chance);
        Fulfilment fulfilment = new Fulfilment(database, ledger);
        this.moments = new Moments(database);

        this.rooms =
                new Rooms(
                        database,
                        eventLog,
                        jobs,
                        clock,
                        chance,
                        persons,
                        experiments,
                        orders,
                        programs,
                        advocates,
                        sharing,
                        attributions,
                        referrals,
                        screening,
                        rewards,
                        fulfilment);
        this.orderJourney = new OrderJourney(rooms);
        this.adjustmentJourney = new AdjustmentJourney(rooms);
        this.reviewJourney = new ReviewJourney(rooms, entrance.audit());
        this.claimJourney = new ClaimJourney(rooms);
        this.enrolJourney = new EnrolJourney(rooms);
        this.erasureJourney = new ErasureJourney(rooms, entrance.audit());
        this.storyteller = new Storyteller(rooms);

        this.edges =
                new Edges(
                        new LowerFloors(
                                ground,
                                shops,
                                rooms,
                                ledger,
                                moments,
                                orderJourney,
                                erasureJourney,
                                entrance.audit()));
        this.releaseJourney = new ReleaseJourney(rooms, edges.stores().orders());
        nameJobs();
    }

    private void nameJobs() {
        CouponIssuer issuer = edges.stores().issuer();
        edges.nameJobs(jobs);
        jobs.on(JobNames.ISSUE_REWARD, new IssueJob(rooms, issuer));
        jobs.on(JobNames.WITHDRAW_COUPON, new WithdrawJob(rooms, issuer));
        jobs.on(JobNames.ISSUE_CLAIM, new IssueClaimJob(rooms, issuer));
        jobs.on(JobNames.WITHDRAW_CLAIM, new WithdrawClaimJob(rooms, issuer));
        ForgetJourney forgetting = new ForgetJourney(rooms);
        every(Duration.ofSeconds(1), JobNames.MOVE_CLICKS, clickIntake::moveAll);
        every(
                Duration.ofHours(6),
                JobNames.FORGET_RECIPIENTS,
                () -> shops.ids().forEach(forgetting::forgetRecipients));
        every(Duration.ofHours(1), new JobName("forget-tries-and-links"), entrance::forget);
        every(
                Duration.ofSeconds(30),
                JobNames.RELEASE_DUE_REWARDS,
                () -> shops.ids().forEach(releaseJourney::releaseDue));
    }

    private void every(Duration pause, JobName name, Runnable work) {
        jobs.every(new Sweep(name, pause, work));
    }

    public Rooms rooms() {
        return rooms;
    }

    public Jobs jobs() {
        return jobs;
    }

    public Shops shops() {
        return shops;
    }

    public ApiKeys apiKeys() {
        return apiKeys;
    }

    public Entrance entrance() {
        return entrance;
    }

    public ClickIntake clickIntake() {
        return clickIntake;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Moments moments() {
        return moments;
    }

    public Insight insight() {
        return edges.insight();
    }

    public OrderJourney orderJourney() {
        return orderJourney;
    }

    public AdjustmentJourney adjustmentJourney() {
        return adjustmentJourney;
    }

    public ReleaseJourney releaseJourney() {
        return releaseJourney;
    }

    public ReviewJourney reviewJourney() {
        return reviewJourney;
    }

    public ClaimJourney claimJourney() {
        return claimJourney;
    }

    public EnrolJourney enrolJourney() {
        return enrolJourney;
    }

    public ErasureJourney erasureJourney() {
        return erasureJourney;
    }

    /// The rooms above the journeys.
    public Edges edges() {
        return edges;
    }

    public Storyteller storyteller() {
        return storyteller;
    }

    /// Stops the jobs and closes the database.
    @Override
    public void close() {
        jobs.close();
        edges.webhooks().close();
        database.close();
    }
}
