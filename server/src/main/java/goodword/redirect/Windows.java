package goodword.redirect;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.program.Programs;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// How long a visitor's id is of use: the attribution window of the shop's live program. Asked in
/// the background, so that no link waits for it. Thread-safe.
final class Windows implements AutoCloseable {
    private static final int DAYS_UNTIL_KNOWN = 30;
    private static final int SHOPS_MAX = 10_000;
    private static final Duration FRESH_FOR = Duration.ofMinutes(1);

    private final Database database;
    private final Programs programs;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final LoadingCache<ShopId, CompletableFuture<Integer>> days =
            Caffeine.newBuilder()
                    .maximumSize(SHOPS_MAX)
                    .expireAfterWrite(FRESH_FOR)
                    .build(shop -> CompletableFuture.supplyAsync(() -> ask(shop), background()));

    Windows(Database database, Programs programs) {
        this.database = database;
        this.programs = programs;
    }

    int days(ShopId shop) {
        CompletableFuture<Integer> asked = days.get(shop);
        return asked.isCompletedExceptionally() ? DAYS_UNTIL_KNOWN : asked.getNow(DAYS_UNTIL_KNOWN);
    }

    @Override
    public void close() {
        background.shutdownNow();
    }

    private ExecutorService background() {
        return background;
    }

    private int ask(ShopId shop) {
        return database.inShop(
                shop,
                () ->
                        programs.live(shop)
                                .map(live -> programs.terms(shop, live.id(), live.version()))
                                .map(terms -> terms.attributionWindowDays())
                                .orElse(DAYS_UNTIL_KNOWN));
    }
}
