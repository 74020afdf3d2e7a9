package goodword.app;

import goodword.access.Actor;
import goodword.access.KeyWish;
import goodword.api.Contract;
import goodword.connector.Store;
import goodword.connector.StoreKeys;
import goodword.connector.inbox.ConnectionId;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Shop;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A set-up shop behind a running server: a live program, the advocate alice with the code ALICE1,
/// her friend bob's order o-1 and carl's claim. It knows what to put where a path of the contract
/// has a parameter.
final class Stall {
    static final JsonMapper JSON = JsonMapper.builder().build();

    final Api api;
    private final House house;
    private final int port;
    private final Map<String, String> ids = new HashMap<>();

    private Stall(Api api, House house, int port) {
        this.api = api;
        this.house = house;
        this.port = port;
    }

    /// Opens a shop of its own in the house behind this port.
    static Stall open(House house, int port) throws IOException, InterruptedException {
        ShopId id = new ShopId(UUID.randomUUID());
        house.shops().open(new Shop(id, "Stall", TestShop.EUR, true, TestShop.START));
        Stall stall =
                new Stall(
                        new Api(
                                port,
                                house.apiKeys()
                                        .issue(id, KeyWish.forEverything("test"), TestShop.START)),
                        house,
                        port);
        stall.setUp();
        stall.handInKeys(id);
        return stall;
    }

    private void setUp() throws IOException, InterruptedException {
        String program =
                """
                {"name": "Ten for both", "terms": {"holdDays": 14, "offers": [
                  {"advocate": {"percent": 10, "means": "coupon"},
                   "friend": {"percent": 10, "means": "checkout_discount"}}]}}""";
        note("programId", made("/v1/programs", program).path("id"));
        made("/v1/programs/" + ids.get("programId") + "/publish", "");
        String alice = "{\"customer\": {\"id\": \"alice\"}, \"code\": \"ALICE1\"}";
        JsonNode advocate = made("/v1/advocates", alice).path("id");
        note("advocateId", advocate);
        note("customerId", advocate);
        note("personId", advocate);
        String carl = "{\"customer\": {\"id\": \"carl\"}, \"code\": \"ALICE1\"}";
        JsonNode claim = made("/v1/claims", carl);
        note("claimId", claim.path("id"));
        note("coupon", claim.path("coupon"));
        JsonNode story = made("/v1/orders", Api.order("o-1", "bob", "ALICE1"));
        ids.put("orderId", "o-1");
        note("referralId", story.at("/referral/id"));
        note("rewardId", story.at("/rewards/0/id"));
        String history = "order_id,placed_at,email,currency,items\n";
        note("importId", made("/v1/imports", history).path("id"));
        JsonNode connected =
                made("/v1/store-connections", "{\"kind\": \"own\", \"name\": \"Stall\"}");
        note("connectionId", connected.at("/connection/id"));
        note("messageId", refusedMessage(connected));
        String receiver = "{\"url\": \"https://hooks.example/goodword\"}";
        note("endpointId", made("/v1/webhook-endpoints", receiver).at("/endpoint/id"));
        String test = "/v1/webhook-endpoints/" + ids.get("endpointId") + "/test";
        note("deliveryId", made(test, "").path("id"));
    }

    /// To a store that nobody is sent to.
    private void handInKeys(ShopId shop) {
        ConnectionId connection = new ConnectionId(UUID.fromString(ids.get("connectionId")));
        Store store = new Store("https://shop.example/", new StoreKeys(Map.of("key", "k-1")));
        house.edges().stores().keyring().put(shop, connection, store, Actor.machine("test"));
    }

    /// The id of a message that could not be taken.
    private JsonNode refusedMessage(JsonNode connected) throws IOException, InterruptedException {
        OwnStore store = OwnStore.of(connected);
        int status = store.send(port, "m-1", TestShop.START, "{\"type\": \"order\"}").statusCode();
        if (status != 200) {
            throw new AssertionError("a message is answered " + status);
        }
        house.jobs().runDue();
        return JSON.readTree(api.get("/v1/store-messages?state=refused").body()).at("/items/0/id");
    }

    /// A path of the contract with this stall's ids.
    String path(Contract.Operation operation) {
        String path = operation.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        return operation.text("operationId").equals("listCustomers")
                ? path + "?customerId=alice"
                : path;
    }

    private void note(String name, JsonNode id) {
        ids.put(name, id.asString());
    }

    private JsonNode made(String path, String body) throws IOException, InterruptedException {
        var answer = api.post(path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(path + " is answered " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
