package goodword.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// How Magento checks a request: OAuth 1.0a with HMAC-SHA256 in the header, for a token, each nonce
/// once; with nothing of the code that is tested.
final class MagentoSignature {
    static final Map<String, String> KEYS =
            Map.of(
                    "consumerKey", "ckckckckckckckckckckckckckckckck",
                    "consumerSecret", "cs+cs/cs=cs",
                    "accessToken", "atatatatatatatatatatatatatatatat",
                    "accessTokenSecret", "ts&ts%ts");

    private final Set<String> nonces = new HashSet<>();

    synchronized boolean holds(
            String method, String url, Map<String, String> query, @Nullable String header) {
        if (header == null || !header.startsWith("OAuth ")) {
            return false;
        }
        Map<String, String> signed = new TreeMap<>();
        for (String part : header.substring("OAuth ".length()).split(",")) {
            String[] pair = part.strip().split("=", 2);
            signed.put(pair[0], URLDecoder.decode(pair[1].replace("\"", ""), UTF_8));
        }
        String signature = signed.remove("oauth_signature");
        boolean known =
                key("consumerKey").equals(signed.get("oauth_consumer_key"))
                        && key("accessToken").equals(signed.get("oauth_token"))
                        && "HMAC-SHA256".equals(signed.get("oauth_signature_method"))
                        && nonces.add(signed.get("oauth_nonce"));
        query.forEach(signed::put);
        return known && hmac(base(method, url, signed)).equals(signature);
    }

    private static String key(String name) {
        return KEYS.getOrDefault(name, "");
    }

    private static String base(String method, String url, Map<String, String> signed) {
        Map<String, String> encoded = new TreeMap<>();
        signed.forEach((name, value) -> encoded.put(encoded(name), encoded(value)));
        StringBuilder joined = new StringBuilder();
        encoded.forEach(
                (name, value) ->
                        joined.append(joined.isEmpty() ? "" : "&")
                                .append(name)
                                .append('=')
                                .append(value));
        return method + "&" + encoded(url) + "&" + encoded(joined.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    private static String hmac(String base) {
        try {
            String key = encoded(key("consumerSecret")) + "&" + encoded(key("accessTokenSecret"));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
