package goodword.admin;

import goodword.access.AuditEntry;
import goodword.access.Membership;
import goodword.connector.inbox.Connection;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Notation;
import goodword.shop.StartMark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What has to be well before people are sent here, read from facts. Thread-safe.
final class GoLiveChecks {
    private static final Duration BACKUP_AGE_MAX = Duration.ofDays(2);

    static final String COUPON_TRIED = "store.coupon_tried";
    static final String MAIL_TRIED = "mail.tried";

    private final StartRooms rooms;
    private final StartReading reading;
    private final StoreChecks stores;
    private final PublicReach reach;

    GoLiveChecks(StartRooms rooms) {
        this.rooms = rooms;
        this.reading = new StartReading(rooms);
        this.stores = new StoreChecks(rooms.stores());
        this.reach = new PublicReach(rooms.outbound(), rooms.desk().entrance().vault());
    }

    List<GoLiveLine> lines(Desk at) {
        String base = StartPages.base(at);
        Notation notation = rooms.desk().notationOf(at.here());
        return List.of(
                GoLiveLine.at(reach.check(rooms.links().sharedBase()), "", ""),
                links(at.shop(), base),
                messages(at.shop(), base, notation),
                coupon(at.shop(), base, notation),
                GoLiveLine.at(program(at.shop()), base + "/programs", "Programs"),
                terms(at.shop(), base),
                mail(at.shop(), notation),
                GoLiveLine.at(factors(at.shop()), base + "/team", "Team"),
                backups(at.shop(), notation));
    }

    private GoLiveLine links(ShopId shop, String base) {
        String name = "Links lead to your shop";
        Check check =
                rooms.desk()
                        .shops()
                        .site(shop)
                        .map(site -> Check.good(name, "They lead to " + site.home() + "."))
                        .orElseGet(
                                () ->
                                        Check.act(
                                                name,
                                                "Nobody has said where your shop is.",
                                                "Write its home page into the settings."));
        return GoLiveLine.at(check, base + "/settings", "Settings");
    }

    private GoLiveLine messages(ShopId shop, String base, Notation notation) {
        Optional<Connection> connected = reading.connected(shop);
        Check check =
                connected
                        .map(one -> stores.known(shop, one, notation).getFirst())
                        .orElseGet(
                                () ->
                                        Check.act(
                                                "Messages arrive",
                                                "No store is connected, so no order comes in.",
                                                "Connect your shop."));
        return connected.isPresent()
                ? GoLiveLine.at(check, base + "/stores/" + connected.get().id(), "Your store")
                : GoLiveLine.at(check, base + "/start/connect", "Connect");
    }

    private GoLiveLine coupon(ShopId shop, String base, Notation notation) {
        String name = "Coupons can be made";
        boolean asked = rooms.stores().keyring().access(shop).isPresent();
        if (!asked) {
            return GoLiveLine.at(
                    Check.act(
                            name,
                            "Goodword has no keys to your shop.",
                            "Until it has, a code is known to Goodword alone: somebody has to make"
                                    + " each coupon in the shop by hand."),
                    base + "/start/connect",
                    "Connect");
        }
        Check check =
                tried(shop, COUPON_TRIED)
                        .map(
                                one ->
                                        one.after().contains("\"well\"")
                                                ? Check.good(
                                                        name,
                                                        "One was made and ended again on %s."
                                                                .formatted(notation.time(one.at())))
                                                : Check.act(
                                                        name,
                                                        "The trial of %s failed."
                                                                .formatted(notation.time(one.at())),
                                                        "Your store's page says why: press “Try all"
                                                                + " of it now” there."))
                        .orElseGet(
                                () ->
                                        Check.look(
                                                name,
                                                "It was not tried yet.",
                                                "Press the button: one is made and ended again."));
        return GoLiveLine.at(check, base + "/stores", "Stores").trying("Try it", "/coupon");
    }

    private Check program(ShopId shop) {
        String name = "A program is live";
        return reading.isLive(shop)
                ? Check.good(name, "New orders earn rewards.")
                : Check.act(name, "None is, so nobody earns anything.", "Publish one.");
    }

    /// The terms are made from the program, so they stand wherever an offer does.
    private GoLiveLine terms(ShopId shop, String base) {
        String name = "Your terms can be read";
        Check check =
                reading.isLive(shop)
                        ? Check.good(
                                name,
                                "They stand in plain words on each page that makes the offer, made"
                                        + " from the program itself.")
                        : Check.act(
                                name,
                                "Without a program there are none.",
                                "They are written by themselves when a program is live.");
        return GoLiveLine.at(check, base + "/start/try", "Read them");
    }

    private GoLiveLine mail(ShopId shop, Notation notation) {
        String name = "Mails leave";
        if (!rooms.mailSet().getAsBoolean()) {
            return GoLiveLine.at(
                    Check.act(
                            name,
                            "No mail server is set, so mails wait.",
                            "Start Goodword with GOODWORD_SMTP_URL and GOODWORD_MAIL_FROM."),
                    "",
                    "");
        }
        Check check =
                tried(shop, MAIL_TRIED)
                        .map(
                                one ->
                                        one.after().contains("\"well\"")
                                                ? Check.good(
                                                        name,
                                                        "One was handed over on %s."
                                                                .formatted(notation.time(one.at())))
                                                : Check.act(
                                                        name,
                                                        "The trial of %s failed."
                                                                .formatted(notation.time(one.at())),
                                                        "Look at GOODWORD_SMTP_URL: the mail server"
                                                                + " did not take it."))
                        .orElseGet(
                                () ->
                                        Check.look(
                                                name,
                                                "A mail server is set; it was not tried yet.",
                                                "Send one to yourself."));
        return GoLiveLine.at(check, "", "").trying("Send me one", "/mail");
    }

    private Check factors(ShopId shop) {
        String name = "Your team's second factor";
        List<String> without =
                rooms.desk().entrance().staff().team(shop).stream()
                        .map(Membership::member)
                        .filter(one -> !rooms.desk().entrance().factors().onFile(one.id()).any())
                        .map(one -> one.name())
                        .toList();
        return without.isEmpty()
                ? Check.good(name, "Everybody has one.")
                : Check.act(
                        name,
                        "Without one: " + String.join(", ", without) + ".",
                        "Ask them to add a passkey or an app under their account.");
    }

    private GoLiveLine backups(ShopId shop, Notation notation) {
        String name = "Backups are made";
        Instant now = rooms.desk().entrance().clock().instant();
        Optional<Instant> last = rooms.lastBackup().get();
        if (last.filter(at -> at.isAfter(now.minus(BACKUP_AGE_MAX))).isPresent()) {
            return GoLiveLine.at(
                    Check.good(name, "The last on %s.".formatted(notation.time(last.get()))),
                    "",
                    "");
        }
        if (rooms.marks().of(shop).contains(StartMark.BACKUPS_NOTED)) {
            return GoLiveLine.at(
                    Check.good(name, "You said so. Goodword knows of none of its own."), "", "");
        }
        String what =
                last.map(at -> "The last on %s.".formatted(notation.time(at)))
                        .orElse("Goodword knows of none.");
        String how =
                "Have “goodword backup --to FILE” run each night, or say that others are made.";
        return GoLiveLine.at(Check.look(name, what, how), "", "")
                .trying("Others are made", "/backups");
    }

    private Optional<AuditEntry> tried(ShopId shop, String action) {
        return rooms.desk().entrance().audit().read(shop, action, Long.MAX_VALUE, 1).stream()
                .findFirst();
    }
}
