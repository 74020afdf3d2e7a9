package goodword.admin;

import goodword.connector.calls.CouponTrial;
import goodword.connector.calls.HookKeeping;
import goodword.connector.calls.KeyIntake;
import goodword.connector.calls.KnownCalls;
import goodword.connector.calls.Reconciling;
import goodword.connector.inbox.Connections;
import goodword.connector.inbox.Keyring;
import goodword.connector.inbox.PrivacyRequests;
import java.util.function.Supplier;

/// What the pages of connected stores work with.
///
/// @param hooks the address of all hooks, to which a token is added
public record StoreTools(
        Connections connections,
        Keyring keyring,
        KeyIntake intake,
        KnownCalls calls,
        HookKeeping hookKeeping,
        CouponTrial trial,
        Reconciling reconciling,
        Supplier<String> hooks,
        PrivacyRequests privacy) {}
