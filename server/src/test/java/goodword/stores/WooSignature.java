package goodword.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How WooCommerce checks a request over a plain line: OAuth 1.0a with HMAC-SHA256, as its own code
/// does, with nothing of the code that is tested.
final class WooSignature {
    private WooSignature() {}

    static boolean holds(String method, String url, Map<String, String> query) {
        Map<String, String> signed = new TreeMap<>(query);
        String signature = signed.remove("oauth_signature");
        StringBuilder joined = new StringBuilder();
        signed.forEach(
                (name, value) -> {
                    if (!joined.isEmpty()) {
                        joined.append("%26");
                    }
                    joined.append(encoded(encoded(name)))
                            .append("%3D")
                            .append(encoded(encoded(value)));
                });
        String base = method + "&" + encoded(url) + "&" + joined;
        return WooServer.KEY.equals(query.get("oauth_consumer_key"))
                && hmac(base).equals(signature);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    private static String hmac(String base) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((WooServer.SECRET + "&").getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
