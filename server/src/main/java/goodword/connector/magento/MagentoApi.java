package goodword.connector.magento;

import static java.nio.charset.StandardCharsets.UTF_8;

import goodword.connector.Asked;
import goodword.connector.Asked.Refused;
import goodword.connector.Asked.Told;
import goodword.connector.Reading;
import goodword.connector.Store;
import goodword.connector.StoreJson;
import goodword.connector.Trouble;
import goodword.connector.calls.OneLeggedOAuth;
import goodword.connector.calls.OneLeggedOAuth.Consumer;
import goodword.connector.calls.OneLeggedOAuth.Request;
import goodword.connector.calls.OneLeggedOAuth.Token;
import goodword.connector.calls.Reply;
import goodword.connector.calls.StoreLine;
import goodword.connector.calls.Unreadable;
import goodword.platform.outbound.Call;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// The line to Magento's REST API. Each request is signed by OAuth 1.0a with the four keys of an
/// integration: its access token alone opens nothing by default since 2.4.4. Thread-safe.
final class MagentoApi {
    static final String CONSUMER_KEY = "consumerKey";
    static final String CONSUMER_SECRET = "consumerSecret";
    static final String TOKEN = "accessToken";
    static final String TOKEN_SECRET = "accessTokenSecret";

    private static final String API = "rest/V1/";
    private static final String JSON = "application/json";

    private final StoreLine line;
    private final OneLeggedOAuth oauth;

    MagentoApi(StoreLine line, OneLeggedOAuth oauth) {
        this.line = line.telling(MagentoTrouble::ofKeys);
        this.oauth = oauth;
    }

    /// Whatever it answers, a 404 as well.
    Asked<Reply> get(Store store, String path, Map<String, String> query) {
        String url = url(store, path);
        String whole = query.isEmpty() ? url : url + "?" + OneLeggedOAuth.written(query);
        return line.read(signed(store, Call.get(whole), new Request("GET", url, query)));
    }

    /// What is found under a path.
    Asked<Reply> read(Store store, String path, Map<String, String> query) {
        return get(store, path, query).then(MagentoApi::well);
    }

    /// A page of what a search finds.
    Asked<Found> search(Store store, String path, Search search) {
        return read(store, path, search.query())
                .then(
                        reply ->
                                Unreadable.orTold(
                                        Reading.of(() -> Found.of(StoreJson.parse(reply.body())))));
    }

    Asked<Reply> post(Store store, String path, ObjectNode body) {
        String url = url(store, path);
        Call call = Call.post(url, JSON, body.toString().getBytes(UTF_8));
        return line.write(signed(store, call, new Request("POST", url, Map.of())));
    }

    Asked<Reply> delete(Store store, String path) {
        String url = url(store, path);
        return line.write(signed(store, Call.delete(url), new Request("DELETE", url, Map.of())));
    }

    /// An error that speaks of a request that only reads is about how it was signed.
    private static Asked<Reply> well(Reply reply) {
        return reply.isWell()
                ? new Told<>(reply)
                : new Refused<>(
                        reply.status() == 400
                                ? MagentoTrouble.SIGNATURE
                                : new Trouble(
                                        Trouble.NOT_THERE,
                                        "Magento answers with %d. Is this the shop's own address?"
                                                .formatted(reply.status())));
    }

    private Call signed(Store store, Call call, Request request) {
        Consumer consumer =
                new Consumer(store.keys().get(CONSUMER_KEY), store.keys().get(CONSUMER_SECRET));
        Token token = new Token(store.keys().get(TOKEN), store.keys().get(TOKEN_SECRET));
        return call.with("accept", JSON)
                .with("authorization", oauth.header(request, consumer, token));
    }

    /// The signature covers the address as Magento writes it: its host in small letters.
    private static String url(Store store, String path) {
        URI home = URI.create(store.address());
        String host = home.getRawAuthority().toLowerCase(Locale.ROOT);
        return home.getScheme().toLowerCase(Locale.ROOT)
                + "://"
                + host
                + home.getRawPath()
                + API
                + path;
    }
}
