package goodword.api;

import goodword.access.Actor;
import goodword.access.Scope;
import goodword.platform.tenancy.ShopId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who calls, with which key, and what for. The filter puts it on the request.
///
/// @param keyId names the key, and is no secret
/// @param actor the key with its label and where the request came from, for the audit log
/// @param route the method and the path, such as `POST /v1/orders`
/// @param idempotencyKey as the caller sent it
public record Caller(
        ShopId shop,
        UUID keyId,
        Set<Scope> scopes,
        Actor actor,
        String route,
        @Nullable String idempotencyKey) {
    /// The request attribute under which it is found.
    static final String ATTRIBUTE = "goodword.caller";
}
