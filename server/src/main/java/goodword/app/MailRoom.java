package goodword.app;

import goodword.brand.Brands;
import goodword.consent.Objections;
import goodword.consent.Tickets;
import goodword.conversion.Rooms;
import goodword.messaging.Correspondence;
import goodword.messaging.MailRooms;
import goodword.messaging.MailTally;
import goodword.messaging.Messages;
import goodword.messaging.SendMessage;
import goodword.messaging.SmtpPostman;
import goodword.messaging.TrialMail;
import goodword.platform.event.Follower;
import goodword.platform.job.JobName;
import goodword.platform.job.Jobs;
import goodword.platform.job.Sweep;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Seals;
import java.time.Duration;
import java.util.Optional;

/// The rooms of mail: who is written to, in which words, by which way, and who does not want it.
/// Thread-safe once built.
final class MailRoom {
    private final LowerFloors below;
    private final Objections objections;
    private final Tickets tickets;
    private final Messages messages;
    private final PublicAddresses addresses = new PublicAddresses();
    private final SendMessage sending;
    private final TrialMail trial;
    private final Follower follower;

    MailRoom(LowerFloors below) {
        this.below = below;
        Rooms rooms = below.rooms();
        Ground ground = below.ground();
        Seals seals = ground.vault().seals();
        this.objections = new Objections(rooms.database(), ground.vault());
        this.tickets = new Tickets(seals);
        this.messages = new Messages(rooms.database(), seals);
        MailRooms mail =
                new MailRooms(
                        rooms,
                        below.shops(),
                        objections,
                        tickets,
                        addresses,
                        new Brands(rooms.database()));
        this.sending = new SendMessage(mail, messages, ground.outgoing());
        this.trial = new TrialMail(mail, ground.outgoing());
        this.follower =
                new Follower(
                        rooms.database(),
                        rooms.eventLog(),
                        "messaging",
                        new Correspondence(rooms, messages));
    }

    void nameJobs(Jobs jobs) {
        jobs.on(Correspondence.SEND_MESSAGE, sending);
        jobs.every(
                new Sweep(
                        new JobName("forget-mail-copies"),
                        Duration.ofHours(6),
                        () -> below.shops().ids().forEach(this::forgetCopies)));
    }

    Objections objections() {
        return objections;
    }

    Tickets tickets() {
        return tickets;
    }

    Messages messages() {
        return messages;
    }

    /// Where mails say that people find their pages.
    PublicAddresses addresses() {
        return addresses;
    }

    /// A mail that staff send to themselves.
    TrialMail trial() {
        return trial;
    }

    /// By which way mails leave; empty while none is set and they wait.
    Optional<String> way() {
        return below.ground().outgoing().postman() instanceof SmtpPostman
                ? Optional.of("Mails leave through the mail server that the operator has set.")
                : Optional.empty();
    }

    /// What came of tries to send since the start.
    MailTally tally() {
        return sending.tally();
    }

    Follower follower() {
        return follower;
    }

    private void forgetCopies(ShopId shop) {
        messages.forgetCopies(shop, below.rooms().clock().instant());
    }
}
