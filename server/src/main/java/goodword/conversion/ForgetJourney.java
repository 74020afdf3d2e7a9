package goodword.conversion;

import goodword.platform.tenancy.ShopId;
import goodword.program.Program;
import java.time.Duration;
import java.time.Instant;

/// Forgets what has done its work: the digest of a share's recipient, which an import may bring,
/// goes when no program's attribution window reaches back to it. Thread-safe.
public final class ForgetJourney {
    private static final int WINDOW_DAYS_MIN = 30;

    private final Rooms rooms;

    public ForgetJourney(Rooms rooms) {
        this.rooms = rooms;
    }

    /// Returns how many shares lost their recipient.
    public int forgetRecipients(ShopId shop) {
        return rooms.database()
                .inShop(
                        shop,
                        () -> {
                            Duration window = Duration.ofDays(longestWindowDays(shop));
                            Instant before = rooms.clock().instant().minus(window);
                            return rooms.sharing().forgetRecipients(shop, before);
                        });
    }

    private int longestWindowDays(ShopId shop) {
        int longest = WINDOW_DAYS_MIN;
        for (Program program : rooms.programs().list(shop)) {
            if (program.version() > 0) {
                int days =
                        rooms.programs()
                                .terms(shop, program.id(), program.version())
                                .attributionWindowDays();
                longest = Math.max(longest, days);
            }
        }
        return longest;
    }
}
