package goodword.webhook;

import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import java.util.Optional;

/// The link that an advocate passes on. A port: the server that answers links knows its own
/// address.
@FunctionalInterface
public interface AdvocateLinks {
    /// Empty as long as no server runs.
    Optional<String> linkOf(ShopId shop, PersonId advocate);
}
