package goodword.app;

import goodword.messaging.Addresses;
import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.Links;
import goodword.sharing.PageLinks;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where people find their pages, once a server runs that has them: until then no mail is written.
/// Thread-safe.
final class PublicAddresses implements Addresses {
    private volatile @Nullable Opened opened;

    private record Opened(
            Supplier<String> base, Supplier<Links> links, Supplier<PageLinks> pages) {}

    /// All are asked late: a server that takes any free port knows its own only when it runs.
    void open(Supplier<String> base, Supplier<Links> links, Supplier<PageLinks> pages) {
        opened = new Opened(base, links, pages);
    }

    @Override
    public Optional<String> base() {
        return Optional.ofNullable(opened).map(Opened::base).map(Supplier::get);
    }

    @Override
    public String linkOf(ShopId shop, PersonId advocate) {
        return Optional.ofNullable(opened)
                .map(Opened::links)
                .orElseThrow()
                .get()
                .of(shop, advocate)
                .toString();
    }

    @Override
    public Optional<String> pageOf(ShopId shop, PersonId advocate) {
        return Optional.ofNullable(opened)
                .map(Opened::pages)
                .flatMap(pages -> pages.get().of(shop, advocate));
    }
}
