package goodword.connector.shopify;

import goodword.connector.Asked;
import goodword.connector.Asked.Refused;
import goodword.connector.Asked.Told;
import goodword.connector.Store;
import goodword.connector.StoreJson;
import goodword.connector.Trouble;
import goodword.connector.calls.GraphQl;
import goodword.connector.calls.GraphQl.Question;
import goodword.connector.calls.Reply;
import goodword.connector.calls.StoreLine;
import goodword.platform.outbound.Call;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// The line to Shopify's Admin API, in the version to which our documents were held. Whole orders
/// are read as its order resource writes them, which is how webhooks write them too; everything
/// else is GraphQL. Thread-safe.
final class ShopifyApi {
    /// How many orders are asked for at once.
    static final int ORDERS_MAX = 50;

    private static final String API = "admin/api/2026-10/";
    private static final String HEADER = "x-shopify-access-token";

    private final StoreLine line;
    private final GraphQl graphQl;
    private final ShopifyTokens tokens;

    ShopifyApi(StoreLine line, ShopifyTokens tokens) {
        this.line = line;
        this.graphQl = new GraphQl(line);
        this.tokens = tokens;
    }

    Asked<Reply> read(Store store, String query, ObjectNode variables) {
        return opened(store, token -> graphQl.read(question(store, token, query), variables));
    }

    Asked<Reply> write(Store store, String query, ObjectNode variables) {
        return opened(store, token -> graphQl.write(question(store, token, query), variables));
    }

    /// Whole orders of these ids, open or not; those that are not there are not in the answer.
    Asked<Reply> orders(Store store, List<String> ids) {
        String query =
                "orders.json?status=any&limit=%d&ids=%s"
                        .formatted(ORDERS_MAX, String.join(",", ids));
        return opened(
                store,
                token -> line.read(Call.get(store.address() + API + query).with(HEADER, token)));
    }

    /// From now on the keys themselves are tried, not a token that they gave before.
    void tryKeys(Store store) {
        tokens.forget(store);
    }

    /// A token that Shopify does not know (any more) did nothing, so that the same is asked once
    /// more with another one.
    private Asked<Reply> opened(Store store, Function<String, Asked<Reply>> call) {
        return tokens.of(store)
                .then(
                        token -> {
                            Asked<Reply> asked = call.apply(token);
                            return isUnknown(asked) && tokens.forget(store, token)
                                    ? tokens.of(store).then(other -> explained(call.apply(other)))
                                    : explained(asked);
                        });
    }

    private static boolean isUnknown(Asked<Reply> asked) {
        return asked.objection().filter(one -> one.code().equals(Trouble.KEYS_REFUSED)).isPresent();
    }

    /// What was asked for.
    static StoreJson answer(Reply reply) {
        return StoreJson.parse(reply.body()).object("data");
    }

    private static Question question(Store store, String token, String query) {
        return new Question(store.address() + API + "graphql.json", HEADER, token, query);
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
                                    + " out of the shop. Install the app again, or type in a new"
                                    + " token.");
            case "not_allowed" ->
                    new Trouble(
                            trouble.code(),
                            "The app may not do this. “Try all of it now” names the scope that it"
                                    + " lacks.");
            case "moved", "not_an_api" ->
                    new Trouble(
                            trouble.code(),
                            "This is not where Shopify's API answers. Type in the shop's address"
                                    + " that ends in .myshopify.com, not its own domain.");
            default -> trouble;
        };
    }
}
