package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.Asked;
import goodword.connector.StoreLook;
import goodword.connector.Trouble;
import goodword.connector.calls.Opening;
import goodword.stores.MagentoServer;
import goodword.stores.MagentoServer.Fault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The keys of a constructed Magento: what opens it, and what is said of what does not.
final class MagentoStoreTest {
    private ConnectedMagento at;

    @BeforeEach
    void open() throws Exception {
        at = ConnectedMagento.open();
    }

    @AfterEach
    void close() {
        if (at != null) {
            at.close();
        }
    }

    @Test
    void the_four_keys_of_an_integration_open_the_store() {
        assertThat(look(MagentoServer.KEYS))
                .isEqualTo(new Asked.Told<>(new StoreLook(null, TestShop.EUR)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"consumerKey", "consumerSecret", "accessToken", "accessTokenSecret"})
    void one_wrong_key_of_the_four_is_told_from_a_missing_permission(String name) {
        Trouble trouble = look(ConnectedMagento.keysWith(name, "wrong")).objection().orElseThrow();

        assertThat(trouble.code()).isEqualTo("keys_refused");
        assertThat(trouble.why()).contains("Copy all four again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Magento_Sales::actions_view | “Sales, Operations, Orders, Actions, View”",
                "Magento_Sales::sales_creditmemo | “Sales, Operations, Credit Memos”",
                "Magento_SalesRule::quote | “Marketing, Promotions, Cart Price Rules”",
                "Magento_Backend::store | “Stores, Settings, All Stores”",
                "Magento_Customer::group | “Customers, Customer Groups”"
            })
    void a_missing_permission_is_named_by_its_place_in_the_tree(String resource, String place) {
        at.store.forbid(resource);

        Opening opening =
                at.stores()
                        .keyIntake()
                        .open(
                                at.shop.id,
                                at.connection.connection,
                                at.store.address(),
                                MagentoServer.KEYS,
                                ConnectedMagento.staff());

        Trouble trouble = ((Opening.Closed) opening).trouble();
        assertThat(trouble.code()).isEqualTo("not_allowed");
        assertThat(trouble.why()).contains("tick " + place + " (" + resource + ") under API");
    }

    @Test
    void a_page_in_front_of_the_api_is_no_magento() {
        at.store.fail(Fault.PAGE);

        assertThat(look(MagentoServer.KEYS).objection().orElseThrow().code())
                .isEqualTo("not_an_api");
    }

    private Asked<StoreLook> look(Map<String, String> keys) {
        return at.stores().calls().find("magento").orElseThrow().look(at.store(keys));
    }
}
