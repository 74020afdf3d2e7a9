package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Role;
import goodword.messaging.Outgoing;
import goodword.stores.ConstructedMagento;
import goodword.stores.MagentoServer;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A constructed Magento at the desk: what is asked of an owner, and that nobody waits for messages
/// which never come.
final class MagentoDeskTest {
    private TestShop shop;
    private MagentoServer store;
    private WebServer server;
    private DeskClient owner;
    private String desk;

    @BeforeEach
    void open() throws Exception {
        ConstructedMagento magento = new ConstructedMagento(() -> TestShop.START);
        store = MagentoServer.open(magento);
        shop = TestShop.mailingAndCalling(Outgoing.UNSET, "127.0.0.1:" + store.port());
        server = WebServer.open(shop.house, 0);
        owner = new TestStaff(shop).inside(shop.id, Role.OWNER, server.port());
        desk = "/admin/shops/" + shop.id;
    }

    @AfterEach
    void close() {
        server.close();
        shop.close();
        store.close();
    }

    @Test
    void it_is_connected_with_one_form_that_names_what_is_missing() throws Exception {
        String form = owner.get(desk + "/start/connect?kind=magento").body();
        store.forbid("Magento_Sales::sales_creditmemo");
        HttpResponse<String> refused = owner.post(desk + "/start/connect", keys());
        store.forbid();
        HttpResponse<String> taken = owner.post(desk + "/start/connect", keys());

        assertThat(form).contains("Not run against a live shop.", "Access token secret");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("“Sales, Operations, Credit Memos”");
        assertThat(refused.body()).doesNotContain(keys().get("accessTokenSecret"));
        assertThat(DeskClient.location(taken)).isEqualTo(desk + "/start/connect?done=store-keys");
    }

    @Test
    void no_page_waits_for_its_messages() throws Exception {
        owner.get(desk + "/start/connect?kind=magento");
        owner.post(desk + "/start/connect", keys());
        shop.house.edges().stores().reconciling().reconcile(shop.id);

        String connected = owner.get(desk + "/start/connect").body();
        String tried = owner.post(desk + "/start/connect/check", Map.of()).body();
        String stores = owner.get(desk + "/stores").body();
        String store = owner.get(desk + "/stores/" + id()).body();
        String checklist = owner.get(desk + "/golive").body();

        assertThat(connected).contains("Magento / Adobe Commerce is connected", "Orders are read");
        assertThat(tried).contains("One was made just now and ended again.");
        assertThat(stores).contains("Its orders are read every few minutes.");
        assertThat(store).contains("keeps no store credit").doesNotContain("New secret");
        assertThat(checklist).contains("Orders are read");
        assertThat(connected + tried + store + checklist)
                .doesNotContain("Messages arrive", "The store sends its messages");
    }

    @Test
    void a_second_way_to_connect_it_shows_no_secret() throws Exception {
        owner.get(desk + "/stores");
        HttpResponse<String> made =
                owner.post(desk + "/stores", Map.of("kind", "magento", "name", "Our shop"));

        assertThat(DeskClient.location(made)).isEqualTo(desk + "/stores/" + id());
    }

    private Map<String, String> keys() {
        Map<String, String> typed = new TreeMap<>(MagentoServer.KEYS);
        typed.put("kind", "magento");
        typed.put("address", store.address());
        return typed;
    }

    private String id() {
        return shop.house.edges().stores().connections().list(shop.id).getFirst().id().toString();
    }
}
