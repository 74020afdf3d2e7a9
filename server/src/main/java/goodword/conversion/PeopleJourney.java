package goodword.conversion;

import goodword.consent.Objections;
import goodword.conversion.PeopleBatch.Occasion;
import goodword.conversion.PeopleOutcome.News;
import goodword.conversion.PeopleOutcome.Taken;
import goodword.ledger.Ledger;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.List;

/// Customers and advocates come over from an earlier program, many in one transaction: who they
/// are, the codes that their friends have in hand, what they had to spend, and that they want no
/// mails. No order is looked at, so no reward comes of it, and nobody is written to: their own fact
/// is heard by no mail. Repeating it changes nothing. Thread-safe.
public final class PeopleJourney {
    private final Rooms rooms;
    private final Openings openings;
    private final Silence silence;

    public PeopleJourney(Rooms rooms, Ledger ledger, Objections objections) {
        this.rooms = rooms;
        this.openings = new Openings(ledger);
        this.silence = new Silence(objections);
    }

    /// What came of each, in the order given. Of who is refused nothing is stored.
    public List<PeopleOutcome> takeAll(ShopId shop, FormerProgram from, List<Listed> listed) {
        return rooms.database().inShop(shop, () -> walk(shop, from, listed));
    }

    /// What would come of each; nothing is stored.
    public List<PeopleOutcome> lookAt(ShopId shop, FormerProgram from, List<Listed> listed) {
        return rooms.database().tried(shop, () -> walk(shop, from, listed));
    }

    /// Mailboxes that want no mails, of whomever they are; nobody becomes known by it.
    public List<PeopleOutcome> silence(ShopId shop, List<String> emails) {
        return rooms.database().inShop(shop, () -> silenced(shop, emails));
    }

    /// What would come of it; nothing is stored.
    public List<PeopleOutcome> lookAtSilence(ShopId shop, List<String> emails) {
        return rooms.database().tried(shop, () -> silenced(shop, emails));
    }

    private List<PeopleOutcome> walk(ShopId shop, FormerProgram from, List<Listed> listed) {
        Occasion occasion = new Occasion(shop, from, rooms.clock().instant());
        return new PeopleBatch(rooms, openings, silence, occasion).take(listed);
    }

    private List<PeopleOutcome> silenced(ShopId shop, List<String> emails) {
        Instant now = rooms.clock().instant();
        return emails.stream()
                .<PeopleOutcome>map(
                        email -> new Taken(new News(0, 0, 0, 0, 0, silence.of(shop, email, now))))
                .toList();
    }
}
