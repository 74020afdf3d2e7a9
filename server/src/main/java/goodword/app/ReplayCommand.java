package goodword.app;

import goodword.platform.clock.Chance;
import goodword.platform.clock.SettableClock;
import goodword.platform.database.Database;
import goodword.platform.database.Storage;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import goodword.shop.Shop;
import goodword.simulation.EventFile;
import goodword.simulation.Replay;
import goodword.simulation.ReplayReport;
import goodword.simulation.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// `goodword replay`: a recorded shop, run through the ordinary rooms on a fresh database of its
/// own.
final class ReplayCommand {
    private static final Instant ZERO = Instant.parse("2025-01-01T00:00:00Z");
    private static final long SEED = 20_250_101;

    private final Terminal terminal;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    void run(List<String> arguments) throws IOException {
        Options options =
                Options.of(arguments, Set.of("out", "currency", "k-window-days", "trust"));
        Path folder = Path.of(options.word(0, "the folder of the recording"));
        Path out =
                Path.of(
                        options.value("out")
                                .orElseThrow(() -> new UsageException("--out is missing")));
        Currency currency = Currencies.named(options.value("currency").orElse("EUR"));
        kWindow(options.value("k-window-days").orElse("120"));
        boolean trust = trust(options.value("trust").orElse("on"));

        try (EventFile events = EventFile.open(folder);
                Scratch scratch = Scratch.make();
                Storage storage = Storage.embedded(scratch.folder(), terminal::line)) {
            SettableClock clock = new SettableClock(ZERO);
            Ground ground =
                    new Ground(
                            Database.open(storage.program(), 4),
                            new Vault(new byte[32]),
                            clock,
                            new Chance(new SplittableRandom(SEED), clock),
                            trust);
            try (House house = new House(ground)) {
                play(house, clock, events, new Target(out, currency, new EarlyLook(storage)));
            }
        }
    }

    /// Where the files go, the currency of the recording, and who looks at the tables.
    private record Target(Path out, Currency currency, EarlyLook look) {}

    private void play(House house, SettableClock clock, EventFile events, Target target)
            throws IOException {
        ShopId shop = new ShopId(house.rooms().chance().nextId());
        house.shops().open(new Shop(shop, "Replay", target.currency(), true, ZERO));
        Stage stage = Stages.of(house, shop, target.currency());
        Instant started = Instant.now();
        long played =
                new Replay(stage, clock)
                        .play(
                                events,
                                progress -> {
                                    target.look().step();
                                    show(progress, clock.instant());
                                });
        terminal.endProgress();
        new ReplayReport(stage).write(target.out());
        ReplayFigures.write(target.out(), house.insight().figures(shop, target.currency()));
        Duration took = Duration.between(started, Instant.now());
        terminal.line(
                "%,d events in %.1f s; the ledger sums to %s; see %s"
                        .formatted(
                                played,
                                took.toMillis() / 1000.0,
                                house.rooms()
                                        .database()
                                        .inShop(shop, () -> house.ledger().sums(shop)),
                                target.out()));
    }

    private void show(EventFile.Progress progress, Instant at) {
        terminal.progress(
                (double) progress.bytesRead() / Math.max(1, progress.bytesTotal()),
                "%,d events, up to %s".formatted(progress.events(), at));
    }

    private static void kWindow(String days) {
        if (!days.matches("[1-9][0-9]{0,3}")) {
            throw new UsageException("--k-window-days is a number of days");
        }
    }

    private static boolean trust(String word) {
        return switch (word) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new UsageException("--trust is on or off");
        };
    }
}
