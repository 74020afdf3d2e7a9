package goodword.sharing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// An advocate's public address: a base such as `https://go.shop.example` and a code. Immutable.
///
/// @param base scheme and host, without a slash at the end
public record Link(String base, String code) {
    /// Where links begin on their host.
    public static final String PATH = "/r/";

    /// The whole address, in ASCII.
    @Override
    public String toString() {
        return base + PATH + URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
