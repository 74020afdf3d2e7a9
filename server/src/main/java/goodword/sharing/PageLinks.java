package goodword.sharing;

import goodword.advocate.Advocate;
import goodword.advocate.Advocates;
import goodword.advocate.PagePass;
import goodword.advocate.PagePasses;
import goodword.person.PersonId;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Builds the addresses of advocates' own pages, which need no password: whoever has the address
/// sees the page. They always live on the installation's own host. Thread-safe.
public final class PageLinks {
    /// Where the pages begin on their host.
    public static final String PATH = "/me/";

    private final Database database;
    private final Advocates advocates;
    private final PagePasses passes;
    private final Supplier<String> sharedBase;

    /// @param sharedBase scheme and host of the installation, asked late
    public PageLinks(
            Database database,
            Advocates advocates,
            PagePasses passes,
            Supplier<String> sharedBase) {
        this.database = database;
        this.advocates = advocates;
        this.passes = passes;
        this.sharedBase = sharedBase;
    }

    /// The page of an advocate; empty for who is none.
    public Optional<String> of(ShopId shop, PersonId advocate) {
        return Optional.ofNullable(of(shop, List.of(advocate)).get(advocate));
    }

    /// The pages of those who are advocates.
    public Map<PersonId, String> of(ShopId shop, Collection<PersonId> persons) {
        return database.inShop(shop, () -> advocates.find(shop, persons)).stream()
                .collect(Collectors.toMap(Advocate::person, one -> address(shop, one)));
    }

    private String address(ShopId shop, Advocate advocate) {
        PagePass pass = new PagePass(shop, advocate.person(), advocate.pageSeries());
        return sharedBase.get() + PATH + passes.write(pass);
    }
}
