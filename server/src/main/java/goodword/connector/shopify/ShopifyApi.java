package goodword.connector.shopify;

import goodword.connector.Asked;
import goodword.connector.Asked.Refused;
import goodword.connector.Asked.Told;
import goodword.connector.Store;
import goodword.connector.StoreJson;
import goodword.connector.StoreKeys;
import goodword.connector.Trouble;
import goodword.connector.calls.GraphQl;
import goodword.connector.calls.GraphQl.Question;
import goodword.connector.calls.Reply;
import goodword.connector.calls.StoreLine;
import goodword.platform.outbound.Call;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The line to Shopify's Admin API, in the version to which our documents were held. Whole orders
/// are read as its order resource writes them, which is how webhooks write them too; everything
/// else is GraphQL. Thread-safe.
final class ShopifyApi {
    static final String TOKEN = "accessToken";
    static final String SECRET = StoreKeys.SIGNED_BY;

    /// How many orders are asked for at once.
    static final int ORDERS_MAX = 50;

    private static final String API = "admin/api/2026-10/";
    private static final String HEADER = "x-shopify-access-token";

    private final StoreLine line;
    private final GraphQl graphQl;

    ShopifyApi(StoreLine line) {
        this.line = line;
        this.graphQl = new GraphQl(line);
    }

    Asked<Reply> read(Store store, String query, ObjectNode variables) {
        return explained(graphQl.read(question(store, query), variables));
    }

    Asked<Reply> write(Store store, String query, ObjectNode variables) {
        return explained(graphQl.write(question(store, query), variables));
    }

    /// Whole orders of these ids, open or not; those that are not there are not in the answer.
    Asked<Reply> orders(Store store, List<String> ids) {
        String query =
                "orders.json?status=any&limit=%d&ids=%s"
                        .formatted(ORDERS_MAX, String.join(",", ids));
        return explained(
                line.read(
                        Call.get(store.address() + API + query)
                                .with(HEADER, store.keys().get(TOKEN))));
    }

    /// What was asked for.
    static StoreJson answer(Reply reply) {
        return StoreJson.parse(reply.body()).object("data");
    }

    private static Question question(Store store, String query) {
        return new Question(
                store.address() + API + "graphql.json", HEADER, store.keys().get(TOKEN), query);
    }

    private static Asked<Reply> explained(Asked<Reply> asked) {
        return switch (asked) {
            case Told<Reply>(Reply reply) when !reply.isWell() ->
                    new Refused<>(
                            new Trouble(
                                    Trouble.NOT_THERE,
                                    "Shopify answers with the error %d. Type in the shop's address"
                                                    .formatted(reply.status())
                                            + " that ends in .myshopify.com."));
            case Refused<Reply>(Trouble trouble) -> new Refused<>(explained(trouble));
            case Asked<Reply> other -> other;
        };
    }

    private static Trouble explained(Trouble trouble) {
        return switch (trouble.code()) {
            case Trouble.KEYS_REFUSED ->
                    new Trouble(
                            trouble.code(),
                            "Shopify does not know this token: it has ended, or the app was taken"
                                    + " out of the shop. Type in a new one.");
            case "not_allowed" ->
                    new Trouble(
                            trouble.code(),
                            "The token does not allow this. “Try all of it now” names the scope"
                                    + " that it lacks.");
            case "moved", "not_an_api" ->
                    new Trouble(
                            trouble.code(),
                            "This is not where Shopify's API answers. Type in the shop's address"
                                    + " that ends in .myshopify.com, not its own domain.");
            default -> trouble;
        };
    }
}
