package goodword.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import goodword.platform.tenancy.ShopId;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many wrong codes may be tried before nobody is told any more whether a code is right: ten a
/// session, thirty an address and hour, a thousand a shop and minute. A shop that asks on behalf of
/// a visitor names them by two headers. Counted on this replica; thread-safe.
///
/// With 31^12 codes and a million in use, a million guesses at this pace find none.
final class Guesses {
    /// The visitor's session in the shop, in whatever words the shop has for it.
    static final String SESSION_HEADER = "Goodword-Visitor-Session";

    /// The visitor's address.
    static final String ADDRESS_HEADER = "Goodword-Visitor-Address";

    /// When one more try may be had.
    static final Duration COME_AGAIN = Duration.ofMinutes(2);

    private static final int TRACKED_MAX = 100_000;
    private static final int NAME_LENGTH_MAX = 200;

    private final Limit sessions = new Limit(10, Duration.ofHours(24));
    private final Limit addresses = new Limit(30, Duration.ofHours(1));
    private final Limit shops = new Limit(1_000, Duration.ofMinutes(1));

    /// Whether this caller's visitor may still try.
    boolean allowed(ShopId shop, HttpServletRequest request) {
        return buckets(shop, request).stream().allMatch(bucket -> bucket.getAvailableTokens() > 0);
    }

    /// A code was wrong.
    void missed(ShopId shop, HttpServletRequest request) {
        buckets(shop, request).forEach(bucket -> bucket.tryConsume(1));
    }

    private List<Bucket> buckets(ShopId shop, HttpServletRequest request) {
        List<Bucket> buckets = new ArrayList<>(3);
        buckets.add(shops.of(shop.toString()));
        addNamed(buckets, sessions, shop, request.getHeader(SESSION_HEADER));
        addNamed(buckets, addresses, shop, request.getHeader(ADDRESS_HEADER));
        return buckets;
    }

    private static void addNamed(
            List<Bucket> buckets, Limit limit, ShopId shop, @Nullable String name) {
        if (name != null && !name.isBlank() && name.length() <= NAME_LENGTH_MAX) {
            buckets.add(limit.of(shop + " " + name.strip()));
        }
    }

    /// So many misses in such a time.
    private static final class Limit {
        private final Bandwidth bandwidth;
        private final Cache<String, Bucket> buckets;

        Limit(int misses, Duration window) {
            this.bandwidth =
                    Bandwidth.builder().capacity(misses).refillGreedy(misses, window).build();
            this.buckets =
                    Caffeine.newBuilder()
                            .maximumSize(TRACKED_MAX)
                            .expireAfterAccess(window)
                            .build();
        }

        Bucket of(String name) {
            return buckets.get(name, fresh -> Bucket.builder().addLimit(bandwidth).build());
        }
    }
}
