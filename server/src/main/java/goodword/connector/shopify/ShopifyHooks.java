package goodword.connector.shopify;

import goodword.connector.Asked;
import goodword.connector.Asked.Refused;
import goodword.connector.Asked.Told;
import goodword.connector.Reading;
import goodword.connector.Store;
import goodword.connector.StoreHookCalls;
import goodword.connector.StoreJson;
import goodword.connector.Trouble;
import goodword.connector.calls.Reply;
import goodword.connector.calls.Unreadable;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The webhooks of Shopify, which deletes each after eight tries in four hours that nobody
/// answered. It takes one webhook of a topic and an address, so that asking for each of them again
/// makes those that are gone and no others. The privacy topics are set up in the app, by a person.
/// Thread-safe.
public final class ShopifyHooks implements StoreHookCalls {
    private static final List<String> TOPICS =
            List.of(
                    "ORDERS_CREATE",
                    "ORDERS_PAID",
                    "ORDERS_UPDATED",
                    "ORDERS_EDITED",
                    "ORDERS_CANCELLED",
                    "REFUNDS_CREATE",
                    "CUSTOMERS_CREATE",
                    "CUSTOMERS_UPDATE",
                    "APP_UNINSTALLED");
    private static final String MAKE =
            "mutation($topic:WebhookSubscriptionTopic!,$w:WebhookSubscriptionInput!)"
                    + "{webhookSubscriptionCreate(topic:$topic,webhookSubscription:$w)"
                    + "{webhookSubscription{id topic uri} userErrors{field message}}}";

    private final ShopifyApi line;

    ShopifyHooks(ShopifyApi line) {
        this.line = line;
    }

    @Override
    public Asked<Kept> keep(Store store, Wish wish) {
        Asked<Kept> kept = new Told<>(new Kept(0, 0, 0));
        for (String topic : TOPICS) {
            kept = kept.then(so -> keep(store, wish.address(), topic, so));
        }
        return kept;
    }

    /// Nothing: Shopify signs with the app's own secret, and changes it by itself.
    @Override
    public Asked<Kept> renew(Store store, Wish wish) {
        return new Told<>(new Kept(0, 0, 0));
    }

    @Override
    public Asked<Kept> drop(Store store, String address) {
        return new Refused<>(
                new Trouble(
                        "refused",
                        "Shopify's webhooks end when the app is taken out of the shop."));
    }

    private Asked<Kept> keep(Store store, String address, String topic, Kept so) {
        ObjectNode variables = JsonNodeFactory.instance.objectNode().put("topic", topic);
        variables.putObject("w").put("uri", address).put("format", "JSON");
        return line.write(store, MAKE, variables)
                .then(reply -> Unreadable.orTold(Reading.of(() -> payload(reply))))
                .then(payload -> counted(payload, topic, so));
    }

    private static StoreJson payload(Reply reply) {
        return ShopifyApi.answer(reply).object("webhookSubscriptionCreate");
    }

    private static Asked<Kept> counted(StoreJson payload, String topic, Kept so) {
        UserErrors errors = UserErrors.of(payload);
        if (errors.speaksOfTaken()) {
            return new Told<>(new Kept(so.well() + 1, so.made(), so.mended()));
        }
        return errors.isNone() && payload.object("webhookSubscription").has("id")
                ? new Told<>(new Kept(so.well(), so.made() + 1, so.mended()))
                : new Refused<>(
                        new Trouble(
                                "refused",
                                "Shopify does not take the webhook %s. This server needs an https"
                                                .formatted(topic)
                                        + " address that Shopify reaches from the internet."));
    }
}
