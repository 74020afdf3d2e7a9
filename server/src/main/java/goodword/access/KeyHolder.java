package goodword.access;

import goodword.platform.tenancy.ShopId;
import java.util.Set;
import java.util.UUID;

/// Whom a key lets in, and what for.
public record KeyHolder(ShopId shop, UUID keyId, Set<Scope> scopes) {}
