package goodword.connector.woocommerce;

import goodword.connector.Asked;
import goodword.connector.Asked.Told;
import goodword.connector.Reading;
import goodword.connector.Store;
import goodword.connector.StoreHookCalls;
import goodword.connector.StoreJson;
import goodword.connector.Trouble;
import goodword.connector.calls.Reply;
import goodword.connector.calls.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The webhooks of WooCommerce. It gives each up for good after its seventh failure in a row, so
/// they are looked after and switched on again. Thread-safe.
public final class WooHooks implements StoreHookCalls {
    private static final List<String> TOPICS =
            List.of(
                    "order.created",
                    "order.updated",
                    "order.deleted",
                    "order.restored",
                    "customer.created",
                    "customer.updated");
    private static final int PAGE = 100;

    private final WooApi line;

    WooHooks(WooApi line) {
        this.line = line;
    }

    /// A webhook as WooCommerce lists it.
    private record Hook(String id, String topic, String status, String address) {
        static Hook read(StoreJson hook) {
            return new Hook(
                    hook.field("id").line(),
                    hook.field("topic").line(),
                    hook.field("status").line(),
                    hook.field("delivery_url").longLine());
        }

        boolean isActive() {
            return status.equals("active");
        }
    }

    @Override
    public Asked<Kept> keep(Store store, Wish wish) {
        return list(store, wish.address())
                .then(
                        hooks -> {
                            Asked<Kept> kept = new Told<>(new Kept(0, 0, 0));
                            for (String topic : TOPICS) {
                                kept = kept.then(so -> keep(store, wish, hookOf(hooks, topic), so));
                            }
                            return kept;
                        });
    }

    @Override
    public Asked<Kept> renew(Store store, Wish wish) {
        ObjectNode secret = JsonNodeFactory.instance.objectNode().put("secret", wish.secret());
        return list(store, wish.address())
                .then(
                        hooks -> {
                            Asked<Kept> renewed = new Told<>(new Kept(hooks.size(), 0, 0));
                            for (Hook hook : hooks) {
                                renewed =
                                        renewed.then(
                                                so ->
                                                        line.put(
                                                                        store,
                                                                        "webhooks/" + hook.id(),
                                                                        secret)
                                                                .then(WooHooks::well)
                                                                .map(_ -> so));
                            }
                            return renewed;
                        });
    }

    @Override
    public Asked<Kept> drop(Store store, String address) {
        return list(store, address)
                .then(
                        hooks -> {
                            Asked<Kept> dropped = new Told<>(new Kept(0, 0, 0));
                            for (Hook hook : hooks) {
                                dropped =
                                        dropped.then(
                                                so ->
                                                        line.delete(store, "webhooks/" + hook.id())
                                                                .map(_ -> so));
                            }
                            return dropped;
                        });
    }

    private Asked<Kept> keep(Store store, Wish wish, Looked looked, Kept so) {
        Optional<Hook> hook = looked.hook();
        if (hook.isEmpty()) {
            return line.post(store, "webhooks", made(looked.topic(), wish))
                    .then(WooHooks::well)
                    .map(_ -> new Kept(so.well(), so.made() + 1, so.mended()));
        }
        if (hook.get().isActive()) {
            return new Told<>(new Kept(so.well() + 1, so.made(), so.mended()));
        }
        ObjectNode active =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("status", "active")
                        .put("secret", wish.secret());
        return line.put(store, "webhooks/" + hook.get().id(), active)
                .then(WooHooks::well)
                .map(_ -> new Kept(so.well(), so.made(), so.mended() + 1));
    }

    private record Looked(String topic, Optional<Hook> hook) {}

    private static Looked hookOf(List<Hook> hooks, String topic) {
        return new Looked(
                topic, hooks.stream().filter(hook -> hook.topic().equals(topic)).findFirst());
    }

    /// Ours alone.
    private Asked<List<Hook>> list(Store store, String address) {
        return line.get(store, "webhooks", Map.of("per_page", Integer.toString(PAGE)))
                .then(WooHooks::well)
                .then(reply -> Unreadable.orTold(Reading.of(() -> ours(reply, address))));
    }

    private static List<Hook> ours(Reply reply, String address) {
        return StoreJson.parseAll(reply.body()).stream()
                .map(Hook::read)
                .filter(hook -> hook.address().equals(address))
                .toList();
    }

    private static ObjectNode made(String topic, Wish wish) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", "Goodword " + topic)
                .put("topic", topic)
                .put("delivery_url", wish.address())
                .put("secret", wish.secret());
    }

    private static Asked<Reply> well(Reply reply) {
        return reply.isWell()
                ? new Told<>(reply)
                : new Asked.Refused<>(
                        new Trouble(
                                "refused",
                                "WooCommerce does not take the webhook (%d)."
                                        .formatted(reply.status())));
    }
}
