package goodword.app;

import goodword.access.AuditLog;
import goodword.connector.Dialect;
import goodword.connector.Dialects;
import goodword.connector.calls.CouponTrial;
import goodword.connector.calls.HookKeeping;
import goodword.connector.calls.KeyIntake;
import goodword.connector.calls.KnownCalls;
import goodword.connector.calls.Reach;
import goodword.connector.calls.Reconciling;
import goodword.connector.calls.StoreCoupons;
import goodword.connector.calls.StoreOrders;
import goodword.connector.calls.StorePulls;
import goodword.connector.generic.OwnShop;
import goodword.connector.inbox.Connections;
import goodword.connector.inbox.Inbox;
import goodword.connector.inbox.Keyring;
import goodword.connector.inbox.KnownDialects;
import goodword.connector.inbox.NewsIntake;
import goodword.connector.inbox.PrivacyRequests;
import goodword.connector.inbox.TakeStoreMessage;
import goodword.conversion.AdjustmentJourney;
import goodword.conversion.CouponIssuer;
import goodword.conversion.Rooms;
import goodword.platform.job.JobName;
import goodword.platform.job.Jobs;
import goodword.platform.job.Sweep;
import goodword.platform.vault.Seals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What stores send: from whom it is taken, where it waits, and who works it. Thread-safe once
/// built.
public final class StoreRoom {
    private final LowerFloors below;
    private final Seals seals;
    private final Connections connections;
    private final Inbox inbox;
    private final TakeStoreMessage taking;
    private final Keyring keyring;
    private final KnownCalls calls;
    private final StoreCoupons coupons;
    private final StoreOrders orders;
    private final Reconciling reconciling;
    private final HookKeeping hookKeeping;
    private final KeyIntake keyIntake;
    private final CouponTrial couponTrial;
    private final StorePulls pulls;
    private final PrivacyRequests privacy;

    StoreRoom(LowerFloors below) {
        this.below = below;
        Rooms rooms = below.rooms();
        this.seals = below.ground().vault().seals();
        AuditLog audit = below.audit();
        List<Dialect> spoken = new ArrayList<>(Dialects.sendingByThemselves());
        spoken.addAll(Dialects.onlyAsked());
        spoken.addFirst(new OwnShop(rooms.clock()));
        KnownDialects dialects = new KnownDialects(spoken);
        this.connections = new Connections(rooms, audit, dialects, seals);
        this.inbox = new Inbox(rooms, connections, dialects, audit, seals);
        NewsIntake intake =
                new NewsIntake(
                        rooms,
                        below.orderJourney(),
                        new AdjustmentJourney(rooms),
                        below.erasureJourney(),
                        audit);
        this.keyring = new Keyring(rooms, audit, seals);
        this.privacy = new PrivacyRequests(rooms, audit);
        this.calls = KnownCalls.over(below.ground().outbound(), rooms.clock(), rooms.chance());
        Reach reach = new Reach(keyring, calls);
        this.coupons = new StoreCoupons(rooms, reach);
        this.orders = new StoreOrders(rooms, reach, intake);
        this.reconciling = new Reconciling(rooms, reach, intake, orders);
        this.hookKeeping = new HookKeeping(keyring, reach, calls.hooks());
        this.couponTrial = new CouponTrial(reach, rooms.clock(), rooms.chance());
        this.keyIntake = new KeyIntake(connections, keyring, calls, hookKeeping);
        this.pulls = new StorePulls(rooms, reach, connections, intake);
        this.taking = new TakeStoreMessage(rooms, dialects, intake, orders, seals);
    }

    void nameJobs(Jobs jobs) {
        jobs.on(TakeStoreMessage.NAME, taking);
        jobs.on(StorePulls.NAME, pulls);
        jobs.every(
                new Sweep(
                        new JobName("wake-store-history"),
                        Duration.ofMinutes(1),
                        () -> below.shops().ids().forEach(pulls::wake)));
        jobs.every(
                new Sweep(
                        new JobName("wake-store-messages"),
                        Duration.ofMinutes(1),
                        () -> below.shops().ids().forEach(inbox::wake)));
        jobs.every(
                new Sweep(
                        new JobName("forget-store-messages"),
                        Duration.ofHours(6),
                        () -> below.shops().ids().forEach(inbox::forget)));
        jobs.every(
                new Sweep(
                        new JobName("reconcile-stores"),
                        Duration.ofMinutes(1),
                        () -> below.shops().ids().forEach(reconciling::reconcile)));
        jobs.every(
                new Sweep(
                        new JobName("keep-store-hooks"),
                        Reconciling.EVERY,
                        () -> below.shops().ids().forEach(hookKeeping::keep)));
    }

    public Connections connections() {
        return connections;
    }

    /// The keys by which stores are asked.
    public Keyring keyring() {
        return keyring;
    }

    /// Tries keys before they are kept.
    public KeyIntake keyIntake() {
        return keyIntake;
    }

    /// Tries whether a store makes coupons.
    public CouponTrial couponTrial() {
        return couponTrial;
    }

    /// The kinds of stores that can be asked.
    public KnownCalls calls() {
        return calls;
    }

    /// Who makes coupons in the shops' own stores.
    public CouponIssuer issuer() {
        return coupons;
    }

    /// Orders as the stores have them now.
    StoreOrders orders() {
        return orders;
    }

    /// Who reads all orders that a store has.
    public StorePulls pulls() {
        return pulls;
    }

    /// What is asked for the sake of privacy.
    public PrivacyRequests privacy() {
        return privacy;
    }

    public Reconciling reconciling() {
        return reconciling;
    }

    public HookKeeping hookKeeping() {
        return hookKeeping;
    }

    /// Who works a message.
    TakeStoreMessage taking() {
        return taking;
    }

    public Inbox inbox() {
        return inbox;
    }

    /// Seals what is kept for a while and must be read again.
    Seals seals() {
        return seals;
    }
}
