package goodword.sharing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// An advocate's public address: a base such as `https://go.shop.example` and a code. Immutable.
///
/// @param base scheme and host, without a slash at the end
public record Link(String base, String code) {
    /// Where links begin on their host.
    public static final String PATH = "/r/";

    /// Where the pages for friends begin on the same host.
    public static final String OFFER_PATH = "/i/";

    /// The whole address, in ASCII.
    @Override
    public String toString() {
        return base + PATH + encoded();
    }

    /// The page that shows a friend the offer, on the same host.
    public String offerPage() {
        return base + OFFER_PATH + encoded();
    }

    private String encoded() {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
