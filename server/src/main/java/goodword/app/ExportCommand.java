package goodword.app;

import goodword.access.Actor;
import goodword.access.Decision;
import goodword.platform.tenancy.ShopId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `goodword export`: everything that a shop has, in one file.
final class ExportCommand {
    private final Terminal terminal;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    void run(List<String> arguments) throws IOException {
        Options options = Options.of(arguments, Set.of("data", "shop"));
        Path file = Path.of(options.word(0, "the file to write"));
        ShopId shop =
                ImportCommand.shop(
                        options.value("shop")
                                .orElseThrow(() -> new UsageException("--shop is missing")));
        if (Files.exists(file)) {
            throw new UsageException(file + " is there already; nothing is overwritten");
        }
        try (Foundation foundation =
                Foundation.lay(options.value("data"), System.getenv(), terminal::line)) {
            House house = foundation.house();
            if (house.shops().find(shop).isEmpty()) {
                throw new UsageException("there is no shop " + shop);
            }
            house.rooms().database().inShop(shop, () -> note(house, shop));
            Map<String, Long> counts;
            try (OutputStream out = ofOwner(file)) {
                counts = MovingRoom.export(house).write(shop, out);
            }
            long rows = counts.values().stream().mapToLong(Long::longValue).sum();
            terminal.line("%,d rows in %d files: %s".formatted(rows, counts.size(), file));
            terminal.line("It holds who your customers are. Keep it as you keep your backups.");
        }
    }

    private static ShopId note(House house, ShopId shop) {
        Actor who = Actor.machine("command line");
        house.entrance()
                .audit()
                .append(
                        shop,
                        Decision.of(who, "shop.exported", "shop " + shop, Map.of()),
                        house.rooms().clock().instant());
        return shop;
    }

    /// Nobody else may read it.
    private static OutputStream ofOwner(Path file) throws IOException {
        return Channels.newOutputStream(
                Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------"))));
    }
}
