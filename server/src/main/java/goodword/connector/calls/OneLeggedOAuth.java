package goodword.connector.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.platform.clock.Chance;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// OAuth 1.0a (RFC 5849) without a user's approval, signed by HMAC-SHA256: how a shop's API is
/// opened where the line is not secret. Thread-safe.
public final class OneLeggedOAuth {
    private static final String ALGORITHM = "HmacSHA256";

    private final InstantSource clock;
    private final Chance chance;

    public OneLeggedOAuth(InstantSource clock, Chance chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /// The query of a request, signed.
    ///
    /// @param method such as `GET`
    /// @param url without a query
    public String query(String method, String url, Map<String, String> query, Consumer consumer) {
        Map<String, String> signed = protocol(consumer);
        query.forEach((name, value) -> signed.put(encoded(name), encoded(value)));
        String base = base(new Request(method, url, query), signed);
        signed.put("oauth_signature", encoded(signature(base, consumer.secret() + "&")));
        return joined(signed);
    }

    /// The `Authorization` header of a request, signed for a token that the consumer was given.
    public String header(Request request, Consumer consumer, Token token) {
        Map<String, String> header = protocol(consumer);
        header.put("oauth_token", encoded(token.key()));
        Map<String, String> signed = new TreeMap<>(header);
        request.query().forEach((name, value) -> signed.put(encoded(name), encoded(value)));
        String base = base(request, signed);
        String key = encoded(consumer.secret()) + "&" + encoded(token.secret());
        header.put("oauth_signature", encoded(signature(base, key)));
        return header.entrySet().stream()
                .map(part -> part.getKey() + "=\"" + part.getValue() + "\"")
                .collect(Collectors.joining(",", "OAuth ", ""));
    }

    /// What is asked for.
    ///
    /// @param method such as `GET`
    /// @param url without a query, its host in small letters
    public record Request(String method, String url, Map<String, String> query) {}

    /// Who asks.
    public record Consumer(String key, String secret) {
        /// Says nothing of either.
        @Override
        public String toString() {
            return "Consumer[]";
        }
    }

    /// What who asks was given to be known by.
    public record Token(String key, String secret) {
        /// Says nothing of either.
        @Override
        public String toString() {
            return "Token[]";
        }
    }

    private Map<String, String> protocol(Consumer consumer) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("oauth_consumer_key", encoded(consumer.key()));
        parts.put("oauth_nonce", chance.nextId().toString().replace("-", ""));
        parts.put("oauth_signature_method", "HMAC-SHA256");
        parts.put("oauth_timestamp", Long.toString(clock.instant().getEpochSecond()));
        return parts;
    }

    private static String joined(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String base(Request request, Map<String, String> signed) {
        return request.method() + "&" + encoded(request.url()) + "&" + encoded(joined(signed));
    }

    private static String signature(String base, String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no " + ALGORITHM, impossible);
        }
    }

    /// A query that is not signed, as it stands behind an address.
    public static String written(Map<String, String> query) {
        return new TreeMap<>(query)
                .entrySet().stream()
                        .map(part -> encoded(part.getKey()) + "=" + encoded(part.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /// As RFC 3986 has it: a blank is no plus.
    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
