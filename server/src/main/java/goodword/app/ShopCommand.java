package goodword.app;

import goodword.access.KeyWish;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Shop;
import java.io.IOException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/// `goodword shop`: opens a shop and prints its id and an API key.
final class ShopCommand {
    private static final int NAME_MAX = 200;

    private final Terminal terminal;

    ShopCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    void run(List<String> arguments) throws IOException {
        Options options = Options.of(arguments, Set.of("data", "currency"));
        String name = options.word(0, "the shop's name").strip();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            throw new UsageException("a shop's name has 1 to " + NAME_MAX + " letters");
        }
        Currency currency = Currencies.named(options.value("currency").orElse("EUR"));
        try (Foundation foundation =
                Foundation.lay(options.value("data"), System.getenv(), terminal::line)) {
            House house = foundation.house();
            Instant now = house.rooms().clock().instant();
            ShopId id = new ShopId(house.rooms().chance().nextId());
            house.shops().open(new Shop(id, name, currency, false, now));
            terminal.line("shop " + id);
            terminal.line(
                    "key  " + house.apiKeys().issue(id, KeyWish.forEverything("first key"), now));
            terminal.line("The key is shown only now.");
        }
    }
}
