package goodword.app;

import goodword.access.AuditLog;
import goodword.connector.Dialect;
import goodword.connector.Dialects;
import goodword.connector.generic.OwnShop;
import goodword.connector.inbox.Connections;
import goodword.connector.inbox.Inbox;
import goodword.connector.inbox.KnownDialects;
import goodword.connector.inbox.NewsIntake;
import goodword.connector.inbox.TakeStoreMessage;
import goodword.conversion.AdjustmentJourney;
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

    StoreRoom(LowerFloors below) {
        this.below = below;
        Rooms rooms = below.rooms();
        this.seals = below.ground().vault().seals();
        AuditLog audit = below.audit();
        List<Dialect> spoken = new ArrayList<>(Dialects.sendingByThemselves());
        spoken.addFirst(new OwnShop(rooms.clock()));
        KnownDialects dialects = new KnownDialects(spoken);
        this.connections = new Connections(rooms, audit, dialects, seals);
        this.inbox = new Inbox(rooms, connections, dialects, audit, seals);
        NewsIntake intake =
                new NewsIntake(
                        rooms,
                        below.orderJourney(),
                        new AdjustmentJourney(rooms),
                        below.erasureJourney());
        this.taking = new TakeStoreMessage(rooms, dialects, intake, seals);
    }

    void nameJobs(Jobs jobs) {
        jobs.on(TakeStoreMessage.NAME, taking);
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
    }

    public Connections connections() {
        return connections;
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
