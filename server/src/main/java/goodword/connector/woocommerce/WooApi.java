package goodword.connector.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.connector.Asked;
import goodword.connector.Store;
import goodword.connector.calls.OneLeggedOAuth;
import goodword.connector.calls.OneLeggedOAuth.Consumer;
import goodword.connector.calls.Reply;
import goodword.connector.calls.StoreLine;
import goodword.platform.outbound.Call;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// The line to WooCommerce's REST API v3. Over TLS the keys go along as they are; over a plain line
/// WooCommerce takes none but a signature. Thread-safe.
final class WooApi {
    static final String KEY = "consumerKey";
    static final String SECRET = "consumerSecret";

    private static final String API = "wp-json/wc/v3/";
    private static final String JSON = "application/json";

    private final StoreLine line;
    private final OneLeggedOAuth oauth;

    WooApi(StoreLine line, OneLeggedOAuth oauth) {
        this.line = line;
        this.oauth = oauth;
    }

    Asked<Reply> get(Store store, String path, Map<String, String> query) {
        return line.read(opened(store, Call.get(url(store, "GET", path, query))));
    }

    Asked<Reply> post(Store store, String path, ObjectNode body) {
        String url = url(store, "POST", path, Map.of());
        return line.write(opened(store, Call.post(url, JSON, body.toString().getBytes(UTF_8))));
    }

    Asked<Reply> put(Store store, String path, ObjectNode body) {
        String url = url(store, "PUT", path, Map.of());
        return line.write(opened(store, Call.put(url, JSON, body.toString().getBytes(UTF_8))));
    }

    /// For good: without this, WooCommerce puts things into its bin.
    Asked<Reply> delete(Store store, String path) {
        return line.write(
                opened(store, Call.delete(url(store, "DELETE", path, Map.of("force", "true")))));
    }

    private String url(Store store, String method, String path, Map<String, String> query) {
        String url = store.address() + API + path;
        String more =
                isSecret(store)
                        ? OneLeggedOAuth.written(query)
                        : oauth.query(method, url, query, of(store));
        return more.isEmpty() ? url : url + "?" + more;
    }

    private static Call opened(Store store, Call call) {
        if (!isSecret(store)) {
            return call;
        }
        String pair = store.keys().get(KEY) + ":" + store.keys().get(SECRET);
        return call.with(
                "authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    }

    private static boolean isSecret(Store store) {
        return store.address().startsWith("https:");
    }

    private static Consumer of(Store store) {
        return new Consumer(store.keys().get(KEY), store.keys().get(SECRET));
    }
}
