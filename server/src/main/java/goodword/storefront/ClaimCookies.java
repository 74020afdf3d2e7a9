package goodword.storefront;

import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/// Remembers a friend's press in their browser, from that press on and not before, so that the same
/// browser is shown the same code again. Each shop has a name of its own for it: nobody can be
/// followed from one shop to another. Thread-safe.
final class ClaimCookies {
    private static final String PURPOSE = "claim cookie";

    private final Vault vault;

    ClaimCookies(Vault vault) {
        this.vault = vault;
    }

    /// The press that this browser made at this shop, if it says so.
    Optional<String> press(HttpServletRequest request, ShopId shop) {
        String name = nameOf(shop);
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(one -> one.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// Empty for who asks not to be known (Global Privacy Control).
    Optional<ResponseCookie> remember(
            HttpServletRequest request, ShopId shop, String press, Duration time) {
        if ("1".equals(request.getHeader("Sec-GPC"))) {
            return Optional.empty();
        }
        return Optional.of(
                ResponseCookie.from(nameOf(shop), press)
                        .path("/i/")
                        .maxAge(time)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(!isLocal(request))
                        .build());
    }

    private String nameOf(ShopId shop) {
        byte[] key = vault.keyOf(PURPOSE, shop.toString());
        return "gw_claim_" + HexFormat.of().formatHex(Arrays.copyOf(key, 4));
    }

    private static boolean isLocal(HttpServletRequest request) {
        String host = request.getServerName();
        return host.equals("localhost") || host.equals("127.0.0.1");
    }
}
