package goodword.connector.medusa;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.connector.Asked;
import goodword.connector.Store;
import goodword.connector.calls.OneLeggedOAuth;
import goodword.connector.calls.Reply;
import goodword.connector.calls.StoreLine;
import goodword.platform.outbound.Call;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// The line to Medusa's Admin API. Thread-safe.
final class MedusaApi {
    static final String KEY = "secretKey";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String API = "admin/";
    private static final String JSON = "application/json";

    private final StoreLine line;

    MedusaApi(StoreLine line) {
        this.line = line;
    }

    /// Whether a text may stand in an address as an id.
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    Asked<Reply> get(Store store, String path, Map<String, String> query) {
        String written = OneLeggedOAuth.written(query);
        return line.read(opened(store, Call.get(url(store, path) + "?" + written)));
    }

    Asked<Reply> post(Store store, String path, ObjectNode body) {
        byte[] bytes = body.toString().getBytes(UTF_8);
        return line.write(opened(store, Call.post(url(store, path), JSON, bytes)));
    }

    private static String url(Store store, String path) {
        return store.address() + API + path;
    }

    private static Call opened(Store store, Call call) {
        String pair = store.keys().get(KEY) + ":";
        return call.with(
                "authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    }
}
