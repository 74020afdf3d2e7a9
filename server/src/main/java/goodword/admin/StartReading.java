package goodword.admin;

import goodword.admin.Start.Standing;
import goodword.admin.Start.Step;
import goodword.connector.inbox.Connection;
import goodword.connector.inbox.Connection.State;
import goodword.platform.tenancy.ShopId;
import goodword.shop.StartMark;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads how far a shop's start is. Thread-safe.
public final class StartReading {
    static final String CONNECT = "/connect";
    static final String RECIPE = "/recipe";
    static final String BRAND = "/brand";
    static final String TRY = "/try";

    private final StartRooms rooms;
    private final TrialFriend trial;

    public StartReading(StartRooms rooms) {
        this.rooms = rooms;
        this.trial = new TrialFriend(rooms);
    }

    Start of(ShopId shop) {
        Set<StartMark> marks = rooms.marks().of(shop);
        return new Start(
                List.of(
                        new Step(
                                "Connect",
                                CONNECT,
                                "Your shop's orders come here, and coupons work in it.",
                                standing(
                                        connected(shop).isPresent(),
                                        marks.contains(StartMark.CONNECT_SKIPPED))),
                        new Step(
                                "Offer",
                                RECIPE,
                                "What a friend gets, and who recommends you.",
                                standing(isLive(shop), false)),
                        new Step(
                                "Look",
                                BRAND,
                                "Your colours and your logo on the pages that people see.",
                                standing(
                                        rooms.brands().find(shop).isPresent(),
                                        marks.contains(StartMark.BRAND_SKIPPED))),
                        new Step(
                                "Try it",
                                TRY,
                                "Be the friend for a minute, and see what happens.",
                                standing(
                                        trial.wasTaken(shop),
                                        marks.contains(StartMark.TRY_SKIPPED)))));
    }

    private static Standing standing(boolean done, boolean skipped) {
        return done ? Standing.DONE : skipped ? Standing.SKIPPED : Standing.OPEN;
    }

    boolean isLive(ShopId shop) {
        return rooms.programs()
                .read(shop, () -> rooms.programs().rooms().programs().live(shop))
                .isPresent();
    }

    /// A connection that works: it has keys, or something came from it. The one with keys first.
    Optional<Connection> connected(ShopId shop) {
        List<Connection> open =
                rooms.stores().connections().list(shop).stream()
                        .filter(one -> one.state() != State.DISCONNECTED)
                        .toList();
        return rooms.stores()
                .keyring()
                .access(shop)
                .flatMap(
                        access ->
                                open.stream()
                                        .filter(one -> one.id().equals(access.connection()))
                                        .findFirst())
                .or(() -> open.stream().filter(one -> one.lastMessageAt() != null).findFirst());
    }
}
