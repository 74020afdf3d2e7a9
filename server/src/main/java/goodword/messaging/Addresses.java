package goodword.messaging;

import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import java.util.Optional;

/// Where people find their pages. A port: the server that has the pages knows its own address.
public interface Addresses {
    /// Scheme and host of the installation; empty as long as no server runs.
    Optional<String> base();

    /// The link that an advocate passes on.
    String linkOf(ShopId shop, PersonId advocate);

    /// An advocate's own page, if there is one.
    Optional<String> pageOf(ShopId shop, PersonId advocate);
}
