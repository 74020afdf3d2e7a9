package goodword.access;

import goodword.platform.tenancy.ShopId;
import java.util.Set;
import java.util.UUID;

/// Whom a key lets in, and what for.
///
/// @param label what people call the key
public record KeyHolder(ShopId shop, UUID keyId, String label, Set<Scope> scopes) {}
