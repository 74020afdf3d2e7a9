package goodword.messaging;

import goodword.brand.Colour;
import goodword.consent.Ticket;
import goodword.consent.Topic;
import goodword.platform.clock.Chance;
import goodword.shop.Shop;
import java.time.InstantSource;
import java.util.Optional;

/// A mail that a member of staff sends to themselves, to see that mails leave and how they look. It
/// goes out at once and is kept nowhere. Not to be called inside a transaction. Thread-safe.
public final class TrialMail {
    private final MailRooms mail;
    private final Outgoing outgoing;
    private final InstantSource clock;
    private final Chance chance;
    private final Stationery stationery = new Stationery();

    public TrialMail(MailRooms mail, Outgoing outgoing) {
        this.mail = mail;
        this.outgoing = outgoing;
        this.clock = mail.rooms().clock();
        this.chance = mail.rooms().chance();
    }

    /// Sends it. In a demo or a replay it stays here.
    ///
    /// @param email of the member of staff
    public Handover send(Shop shop, String email) {
        Optional<Recipient> recipient = Recipient.of(email);
        Optional<String> base = mail.addresses().base();
        if (recipient.isEmpty() || base.isEmpty()) {
            return new Handover.Refused("no_address");
        }
        Postman postman = shop.simulated() ? letter -> new Handover.Kept() : outgoing.postman();
        return postman.deliver(letter(shop, recipient.get(), base.get()));
    }

    private Letter letter(Shop shop, Recipient recipient, String base) {
        Ticket ticket =
                new Ticket(
                        shop.id(),
                        mail.objections().keyOf(recipient.address()).orElseThrow(),
                        Topic.ALL);
        String unsubscribe = base + "/unsubscribe/" + mail.tickets().write(ticket);
        String accent =
                mail.brands()
                        .find(shop.id())
                        .flatMap(brand -> Optional.ofNullable(brand.accent()))
                        .map(Colour::hex)
                        .orElse("");
        Stationery.Written written = stationery.trial(Line.of(shop.name()), unsubscribe, accent);
        Sender sender = outgoing.sender();
        return new Letter(
                "<" + chance.nextId() + "@" + sender.mailbox().host() + ">",
                sender.nameFor(shop.name()),
                sender.mailbox(),
                recipient,
                clock.instant(),
                unsubscribe,
                written.subject(),
                written.text(),
                written.html());
    }
}
