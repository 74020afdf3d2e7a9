package goodword.messaging;

import goodword.brand.Colour;
import goodword.consent.AddressKey;
import goodword.consent.Ticket;
import goodword.consent.Topic;
import goodword.messaging.Messages.Settled;
import goodword.messaging.Stationery.Written;
import goodword.person.Person;
import goodword.platform.job.Work;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Hands a message over: looks again whether it may and should be sent, notes the try, calls the
/// postman outside any transaction, notes what came of it. A crash in between tries again under the
/// same `Message-ID`, so that a mailbox can tell the double. Thread-safe.
public final class SendMessage implements Work {
    private static final Duration WAIT_MAX = Duration.ofDays(3);
    private static final Postman KEPT = new KeptPostman();

    private final MailRooms mail;
    private final Messages messages;
    private final Outgoing outgoing;
    private final Occasions occasions;
    private final Stationery stationery = new Stationery();
    private final MailTally tally = new MailTally();

    public SendMessage(MailRooms mail, Messages messages, Outgoing outgoing) {
        this.mail = mail;
        this.messages = messages;
        this.outgoing = outgoing;
        this.occasions = new Occasions(mail);
    }

    public MailTally tally() {
        return tally;
    }

    /// Told to the queue, which then tries again later.
    private static final class Deferred extends RuntimeException {
        private static final long serialVersionUID = 1;

        Deferred(MessageId id, String why) {
            super("message " + id + " waits: " + why, null, false, false);
        }
    }

    @Override
    public void run(ShopId shopId, String key) {
        MessageId id = new MessageId(UUID.fromString(key));
        Shop shop = mail.shops().find(shopId).orElseThrow();
        if (mail.addresses().base().isEmpty()) {
            throw new Deferred(id, "no server is open yet");
        }
        mail.rooms()
                .database()
                .inShop(shopId, () -> prepared(shop, id))
                .ifPresent(letter -> settle(shopId, id, postmanOf(shop).deliver(letter)));
    }

    /// People of a demo or a replay are invented, and their addresses may be somebody's.
    private Postman postmanOf(Shop shop) {
        return shop.simulated() ? KEPT : outgoing.postman();
    }

    /// The letter, if it is to be sent; else the message is withheld.
    private Optional<Letter> prepared(Shop shop, MessageId id) {
        Instant now = mail.rooms().clock().instant();
        Message message =
                messages.lock(shop.id(), id).filter(one -> one.state().isOpen()).orElse(null);
        if (message == null) {
            return Optional.empty();
        }
        if (message.queuedAt().plus(WAIT_MAX).isBefore(now)) {
            return withheld(shop, id, "too_late", now);
        }
        Optional<Person> person = mail.rooms().persons().find(shop.id(), message.person());
        Optional<Recipient> recipient = person.flatMap(one -> Recipient.of(one.email()));
        Optional<AddressKey> mailbox = person.flatMap(one -> mail.objections().keyOf(one.email()));
        if (recipient.isEmpty() || mailbox.isEmpty()) {
            return withheld(shop, id, "no_address", now);
        }
        if (mail.objections().stands(shop.id(), mailbox.get(), new Topic(message.kind().word()))) {
            return withheld(shop, id, "objection", now);
        }
        return switch (occasions.of(shop, message)) {
            case Occasion.Gone(String reason) -> withheld(shop, id, reason, now);
            case Occasion.Holds(Map<String, Object> words) -> {
                Ticket ticket = new Ticket(shop.id(), mailbox.get(), Topic.ALL);
                Letter letter = letter(shop, message, new To(recipient.get(), ticket, now), words);
                messages.noteTry(shop.id(), id, letter.copy(), now);
                yield Optional.of(letter);
            }
        };
    }

    private Optional<Letter> withheld(Shop shop, MessageId id, String reason, Instant now) {
        messages.settle(shop.id(), id, new Settled(MessageState.WITHHELD, reason), now);
        tally.withheld().increment();
        return Optional.empty();
    }

    private record To(Recipient recipient, Ticket ticket, Instant at) {}

    private Letter letter(Shop shop, Message message, To to, Map<String, Object> told) {
        Sender sender = outgoing.sender();
        String unsubscribe =
                mail.addresses().base().orElseThrow()
                        + "/unsubscribe/"
                        + mail.tickets().write(to.ticket());
        Map<String, Object> words = new HashMap<>(told);
        words.put("shop", Line.of(shop.name()));
        words.put("unsubscribe", unsubscribe);
        words.put("accent", accentOf(shop));
        Written written = stationery.write(message.kind(), words);
        return new Letter(
                "<" + message.id() + "@" + sender.mailbox().host() + ">",
                sender.nameFor(shop.name()),
                sender.mailbox(),
                to.recipient(),
                to.at(),
                unsubscribe,
                written.subject(),
                written.text(),
                written.html());
    }

    /// A band of the shop's colour; nothing is fetched for it.
    private String accentOf(Shop shop) {
        return mail.brands()
                .find(shop.id())
                .flatMap(brand -> Optional.ofNullable(brand.accent()))
                .map(Colour::hex)
                .orElse("");
    }

    private void settle(ShopId shop, MessageId id, Handover handover) {
        Settled settled =
                switch (handover) {
                    case Handover.Delivered() -> new Settled(MessageState.SENT, "");
                    case Handover.Kept() -> new Settled(MessageState.SENT, "kept");
                    case Handover.Later(String why) -> new Settled(MessageState.DEFERRED, why);
                    case Handover.Refused(String why) -> new Settled(MessageState.BOUNCED, why);
                };
        messages.settle(shop, id, settled, mail.rooms().clock().instant());
        count(settled.state());
        if (settled.state() == MessageState.DEFERRED) {
            throw new Deferred(id, settled.reason());
        }
    }

    private void count(MessageState state) {
        switch (state) {
            case SENT -> tally.sent().increment();
            case DEFERRED -> tally.deferred().increment();
            case BOUNCED -> tally.bounced().increment();
            case QUEUED, COMPLAINED, WITHHELD -> {
                // No outcome of a try.
            }
        }
    }
}
