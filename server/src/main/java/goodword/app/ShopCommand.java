package goodword.app;

import goodword.access.KeyWish;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Settling;
import goodword.shop.Shop;
import goodword.shop.Site;
import goodword.shop.WebHome;
import goodword.shop.WebHost;
import java.io.IOException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `goodword shop`: opens a shop and prints its id and an API key.
final class ShopCommand {
    private static final int NAME_MAX = 200;

    private final Terminal terminal;

    ShopCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    void run(List<String> arguments) throws IOException {
        Options options = Options.of(arguments, Set.of("data", "currency", "site", "link-host"));
        String name = options.word(0, "the shop's name").strip();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            throw new UsageException("a shop's name has 1 to " + NAME_MAX + " letters");
        }
        Optional<Site> site = site(options);
        Currency currency = Currencies.named(options.value("currency").orElse("EUR"));
        try (Foundation foundation =
                Foundation.lay(options.value("data"), System.getenv(), terminal::line)) {
            House house = foundation.house();
            Instant now = house.rooms().clock().instant();
            ShopId id = new ShopId(house.rooms().chance().nextId());
            house.shops().open(new Shop(id, name, currency, false, now));
            site.ifPresent(wanted -> settle(house, id, wanted));
            terminal.line("shop " + id);
            terminal.line(
                    "key  " + house.apiKeys().issue(id, KeyWish.forEverything("first key"), now));
            terminal.line("The key is shown only now.");
        }
    }

    private static Optional<Site> site(Options options) {
        Optional<WebHome> home = options.value("site").map(ShopCommand::home);
        if (home.isEmpty() && options.value("link-host").isPresent()) {
            throw new UsageException("--link-host needs --site, where its links lead");
        }
        Set<String> linkHosts =
                options.value("link-host").map(ShopCommand::host).map(Set::of).orElse(Set.of());
        return home.map(address -> Site.at(address).withLinkHosts(linkHosts));
    }

    private static WebHome home(String text) {
        return WebHome.read(text)
                .orElseThrow(
                        () -> new UsageException("--site is an address like https://shop.example"));
    }

    private static String host(String text) {
        return WebHost.ascii(text)
                .orElseThrow(
                        () -> new UsageException("--link-host is a host like go.shop.example"));
    }

    private static void settle(House house, ShopId id, Site site) {
        Instant now = house.rooms().clock().instant();
        if (house.shops().settle(id, site, now) instanceof Settling.HostTaken(String host)) {
            throw new UsageException("another shop's links live on " + host);
        }
    }
}
