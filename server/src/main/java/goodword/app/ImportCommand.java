package goodword.app;

import goodword.connector.OrderHistory;
import goodword.conversion.HistoryJourney;
import goodword.platform.tenancy.ShopId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// `goodword import`: takes a shop's order history from a CSV file.
final class ImportCommand {
    private final Terminal terminal;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    void run(List<String> arguments) throws IOException {
        Options options = Options.of(arguments, Set.of("data", "shop"));
        Path file = Path.of(options.word(0, "the file"));
        String shopText =
                options.value("shop").orElseThrow(() -> new UsageException("--shop is missing"));
        ShopId shop = shop(shopText);
        try (Foundation foundation =
                        Foundation.lay(options.value("data"), System.getenv(), terminal::line);
                OrderHistory history =
                        HistoryImport.opened(OrderHistory.open(file, InstantSource.system()))) {
            House house = foundation.house();
            EarlyLook look = foundation.earlyLook();
            if (house.shops().find(shop).isEmpty()) {
                throw new UsageException("there is no shop " + shop);
            }
            HistoryJourney journey = new HistoryJourney(house.rooms());
            HistoryImport.Outcome outcome =
                    new HistoryImport(batch -> journey.takeAll(shop, batch))
                            .take(
                                    history,
                                    progress -> {
                                        look.step();
                                        show(progress);
                                    });
            terminal.endProgress();
            outcome.complaints().forEach(terminal::line);
            terminal.line(
                    "%,d orders taken, %,d lines refused"
                            .formatted(outcome.orders(), outcome.badLines()));
        }
    }

    private void show(OrderHistory.Progress progress) {
        OptionalLong total = progress.bytesTotal();
        double done =
                total.isPresent()
                        ? (double) progress.bytesRead() / Math.max(1, total.getAsLong())
                        : 0;
        terminal.progress(done, "%,d bytes read".formatted(progress.bytesRead()));
    }

    static ShopId shop(String text) {
        try {
            return ShopId.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new UsageException("--shop " + text + " is no shop's id");
        }
    }
}
