package goodword.admin;

import goodword.access.StaffId;
import goodword.platform.tenancy.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// What a demo adds to the desk: a way in, a clock that people move, a shop to play in. There is
/// none outside a demo. Thread-safe.
public interface Demo {
    /// The account that the demo's link opens; only here it needs no second factor.
    StaffId owner();

    ShopId shop();

    /// Whether this is the token of this run's link.
    boolean opensWith(String token);

    /// The demo's time.
    Instant now();

    /// Moves the clock forwards and does at once what has fallen due.
    void skip(Duration time);

    /// Where the demo's shop is, such as `http://localhost:8081`.
    String shopAddress();

    /// What the visitor has done since the demo was started.
    Set<Step> done();

    /// The steps of the guided tour, in order.
    enum Step {
        PROGRAM_PUBLISHED,
        BOUGHT,
        CLAIMED,
        REWARD_WAITS,
        CLOCK_MOVED,
        REWARD_ISSUED,
        REFUNDED,
        REWARD_REVOKED
    }
}
