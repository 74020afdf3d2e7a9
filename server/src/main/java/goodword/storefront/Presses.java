package goodword.storefront;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells a press of our own button from everything else that sends a form: the page carries a
/// random text with our signature, the browser says that the form came from our own page, and an
/// address presses at a person's pace. Thread-safe.
final class Presses {
    private static final String PURPOSE = "claim form";
    private static final int PER_MINUTE = 60;
    private static final int ADDRESSES_MAX = 100_000;

    private final Vault vault;
    private final LoadingCache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(ADDRESSES_MAX)
                    .expireAfterAccess(Duration.ofMinutes(2))
                    .build(address -> full());

    Presses(Vault vault) {
        this.vault = vault;
    }

    /// What the next press on a page of this shop carries.
    String fresh(ShopId shop) {
        String random = Vault.freshSecret();
        return random + "." + signature(shop, random);
    }

    /// Whether a page of this shop carried this.
    boolean isOurs(ShopId shop, String press) {
        int dot = press.indexOf('.');
        if (dot < 1) {
            return false;
        }
        String random = press.substring(0, dot);
        String ours = random + "." + signature(shop, random);
        return MessageDigest.isEqual(bytes(ours), bytes(press));
    }

    /// Whether this address may press once more.
    boolean admits(HttpServletRequest request) {
        return buckets.get(request.getRemoteAddr()).tryConsume(1);
    }

    /// Whether the browser says that one of our own pages sent this.
    static boolean isFromOurPage(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        @Nullable String origin = request.getHeader("Origin");
        @Nullable String host = request.getHeader("Host");
        return origin != null && host != null && host.equalsIgnoreCase(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getRawAuthority()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    private String signature(ShopId shop, String random) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.keyOf(PURPOSE, shop + " " + random));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Bucket full() {
        return Bucket.builder()
                .addLimit(
                        Bandwidth.builder()
                                .capacity(PER_MINUTE)
                                .refillGreedy(PER_MINUTE, Duration.ofMinutes(1))
                                .build())
                .build();
    }
}
