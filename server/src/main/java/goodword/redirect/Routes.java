package goodword.redirect;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import goodword.platform.database.Database;
import goodword.platform.tenancy.ShopId;
import goodword.sharing.Sharing;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Finds the shop of a code. A code never changes hands, so what was found is kept as long as there
/// is room, also while the database is away; that a code is nobody's is believed for a moment only.
/// Thread-safe.
final class Routes implements AutoCloseable {
    private static final int FOUND_MAX = 200_000;
    private static final int UNKNOWN_MAX = 50_000;
    private static final Duration UNKNOWN_FOR = Duration.ofSeconds(1);

    /// A flood of codes that nobody has must leave connections for orders.
    private static final int LOOKUPS_AT_ONCE = 4;

    private static final long TURN_MILLIS = 100;
    private static final long ANSWER_MILLIS = 250;

    private final Database database;
    private final Sharing sharing;
    private final SiteBook book;
    private final Cache<Place, Route> found = Caffeine.newBuilder().maximumSize(FOUND_MAX).build();
    private final Cache<Place, Route> unknown =
            Caffeine.newBuilder().maximumSize(UNKNOWN_MAX).expireAfterWrite(UNKNOWN_FOR).build();
    private final Semaphore turns = new Semaphore(LOOKUPS_AT_ONCE);
    private final ExecutorService lookups = Executors.newVirtualThreadPerTaskExecutor();

    Routes(Database database, Sharing sharing, SiteBook book) {
        this.database = database;
        this.sharing = sharing;
        this.book = book;
    }

    /// @param shop whose own link host it is; absent on the shared host
    private record Place(@Nullable ShopId shop, String codeKey) {}

    /// @param shop whose own link host the code was opened on; absent on the shared host
    Route find(@Nullable ShopId shop, String codeKey) {
        Place place = new Place(shop, codeKey);
        Route known = found.getIfPresent(place);
        if (known == null) {
            known = unknown.getIfPresent(place);
        }
        return known == null ? lookedUp(place) : known;
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }

    private Route lookedUp(Place place) {
        try {
            if (book.isAway() || !turns.tryAcquire(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
                return Route.Unsure.UNSURE;
            }
            Future<Route> answer = lookups.submit(() -> askInTurn(place));
            return answer.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException noAnswer) {
            book.suspect();
            return Route.Unsure.UNSURE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Route.Unsure.UNSURE;
        }
    }

    private Route askInTurn(Place place) {
        try {
            Route route = shopOf(place).<Route>map(Route.Found::new).orElse(Route.Unknown.UNKNOWN);
            (route instanceof Route.Found ? found : unknown).put(place, route);
            return route;
        } finally {
            turns.release();
        }
    }

    private Optional<ShopId> shopOf(Place place) {
        String code = place.codeKey();
        ShopId shop = place.shop();
        return shop == null
                ? database.outsideShops(() -> sharing.shopOf(code))
                : database.inShop(shop, () -> sharing.advocateOf(shop, code)).map(_ -> shop);
    }
}
