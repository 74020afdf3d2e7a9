package goodword.access;

import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a link that works once is for.
///
/// @param shop into which an invitation leads
/// @param email of the person invited
/// @param staff whose password a reset sets anew
public record Link(
        Kind kind,
        @Nullable ShopId shop,
        @Nullable Role role,
        @Nullable String email,
        @Nullable StaffId staff,
        Instant expiresAt) {
    /// The purpose.
    public enum Kind {
        SET_UP,
        INVITATION,
        RESET;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
