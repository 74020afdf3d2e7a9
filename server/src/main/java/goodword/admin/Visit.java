package goodword.admin;

import goodword.access.StaffId;
import java.time.Duration;
import java.time.Instant;

/// What a session holds.
///
/// @param provedAt when the visitor last gave a password, a code or a passkey
record Visit(
        StaffId staff,
        Stage stage,
        Instant startedAt,
        Instant usedAt,
        Instant provedAt,
        String sessionId) {
    static final Duration IDLE_MAX = Duration.ofMinutes(30);
    static final Duration AGE_MAX = Duration.ofHours(12);
    private static final Duration RECENT = Duration.ofMinutes(10);
    private static final Duration HALFWAY_MAX = Duration.ofMinutes(10);

    boolean isOver(Instant now) {
        return now.isAfter(usedAt.plus(IDLE_MAX))
                || now.isAfter(startedAt.plus(AGE_MAX))
                || stage == Stage.HALFWAY && now.isAfter(startedAt.plus(HALFWAY_MAX));
    }

    boolean isProvedLately(Instant now) {
        return !now.isAfter(provedAt.plus(RECENT));
    }
}
