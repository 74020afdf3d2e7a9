package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.inbox.Hook;
import goodword.connector.inbox.Inbox;
import goodword.connector.inbox.MessageFilter;
import goodword.connector.inbox.MessageState;
import goodword.connector.inbox.Receipt;
import goodword.conversion.Story;
import goodword.platform.database.Paging;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Six messages of one order, in each of the 720 orders in which they may come.
final class StoreMessageOrderTest {
    private static final String TOTALS = "\"totals\": {\"items\": \"99.99\", \"grand\": \"99.99\"}";

    @Test
    void every_order_of_arrival_ends_in_one_state() {
        try (TestShop shop = TestShop.withoutTrust()) {
            shop.publish(TestShop.terms());
            shop.advocate("alice", "ALICE1");
            OwnStore store = OwnStore.connect(shop);
            List<List<Integer>> orders = new ArrayList<>();
            permute(new ArrayList<>(), orders);

            Set<String> ends = new HashSet<>();
            for (int trial = 0; trial < orders.size(); trial++) {
                List<String> messages = messages("o" + trial, "friend" + trial);
                for (int next : orders.get(trial)) {
                    deliver(shop, store, "m" + trial + "-" + next, messages.get(next));
                }
                ends.add(end(shop, "o" + trial));
            }
            shop.house.jobs().runDue();

            assertThat(orders).hasSize(720);
            assertThat(ends).containsExactly("qualified net 7000 [held 700 0]");
            assertThat(shop.ledgerSums().values()).containsOnly(0L);
            assertThat(inbox(shop).page(shop.id, filter(MessageState.DONE), Paging.first(5_000)))
                    .hasSize(4_320);
        }
    }

    /// Takes a message and works it at once, as a fast worker would.
    private static void deliver(TestShop shop, OwnStore store, String key, String body) {
        Hook hook = new Hook(shop.id, store.connection);
        Receipt receipt = inbox(shop).receive(hook, store.message(key, shop.clock.instant(), body));
        assertThat(receipt).isEqualTo(Receipt.KEPT);
        String id =
                inbox(shop)
                        .page(shop.id, filter(MessageState.RECEIVED), Paging.first(1))
                        .getFirst()
                        .id()
                        .toString();
        shop.house.edges().stores().taking().run(shop.id, id);
    }

    private static List<String> messages(String order, String customer) {
        String refund = "{\"id\": \"r1\", \"amount\": \"19.99\", \"at\": \"2026-03-01T09:30:00Z\"}";
        String lone =
                """
                {"type": "refund", "data": {"orderId": "%s", "id": "r2", "amount": "10.00",
                 "currency": "EUR", "at": "2026-03-01T09:40:00Z"}}""";
        String dispute =
                """
                {"type": "dispute", "data": {"orderId": "%s", "id": "d1", "standing": "%s",
                 "at": "2026-03-01T09:%s:00Z"}}""";
        return List.of(
                order(order, customer, 1, "placed", ""),
                order(order, customer, 2, "paid", ""),
                order(order, customer, 3, "paid", refund),
                lone.formatted(order),
                dispute.formatted(order, "open", "45"),
                dispute.formatted(order, "won", "50"));
    }

    private static String order(
            String order, String customer, int version, String state, String refund) {
        String paidAt = state.equals("paid") ? "\"paidAt\": \"2026-03-01T09:10:00Z\"," : "";
        return """
        {"type": "order", "data": {"externalId": "%s", "version": %d, "state": "%s", %s
         "placedAt": "2026-03-01T09:00:00Z", "currency": "EUR", "customer": {"id": "%s"},
         %s, "refunds": [%s], "origin": {"code": "ALICE1"}}}"""
                .formatted(order, version, state, paidAt, customer, TOTALS, refund);
    }

    private static String end(TestShop shop, String order) {
        Story story = shop.house.storyteller().ofOrder(shop.id, order).orElseThrow();
        List<String> rewards =
                story.rewards().stream()
                        .map(
                                one ->
                                        one.state().word()
                                                + " "
                                                + one.due().minor()
                                                + " "
                                                + one.posted().owed().minor())
                        .toList();
        return "%s net %d %s"
                .formatted(
                        story.referral() == null ? "none" : story.referral().state().word(),
                        story.order().net().minor(),
                        rewards);
    }

    private static void permute(List<Integer> chosen, List<List<Integer>> all) {
        if (chosen.size() == 6) {
            all.add(List.copyOf(chosen));
        }
        for (int next = 0; next < 6; next++) {
            if (!chosen.contains(next)) {
                chosen.add(next);
                permute(chosen, all);
                chosen.removeLast();
            }
        }
    }

    private static MessageFilter filter(MessageState state) {
        return new MessageFilter(state, null);
    }

    private static Inbox inbox(TestShop shop) {
        return shop.house.edges().stores().inbox();
    }
}
