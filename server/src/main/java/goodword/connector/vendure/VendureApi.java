package goodword.connector.vendure;

import goodword.connector.Asked;
import goodword.connector.Store;
import goodword.connector.StoreJson;
import goodword.connector.calls.GraphQl;
import goodword.connector.calls.GraphQl.Question;
import goodword.connector.calls.Reply;
import tools.jackson.databind.node.ObjectNode;

/// The line to Vendure's Admin API. Thread-safe.
final class VendureApi {
    static final String KEY = "apiKey";

    private static final String API = "admin-api";
    private static final String HEADER = "vendure-api-key";

    private final GraphQl graphQl;

    VendureApi(GraphQl graphQl) {
        this.graphQl = graphQl;
    }

    Asked<Reply> read(Store store, String query, ObjectNode variables) {
        return graphQl.read(question(store, query), variables);
    }

    Asked<Reply> write(Store store, String query, ObjectNode variables) {
        return graphQl.write(question(store, query), variables);
    }

    /// What was asked for.
    static StoreJson answer(Reply reply) {
        return StoreJson.parse(reply.body()).object("data");
    }

    private static Question question(Store store, String query) {
        return new Question(store.address() + API, HEADER, store.keys().get(KEY), query);
    }
}
