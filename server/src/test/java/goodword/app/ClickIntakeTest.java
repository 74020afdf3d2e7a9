package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.platform.tenancy.ShopId;
import goodword.sharing.ClickIntake;
import goodword.sharing.Opening;
import goodword.sharing.PackedOpenings;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ClickIntakeTest {
    private final TestShop shop = TestShop.alone();
    private final ClickIntake intake = shop.house.clickIntake();

    @BeforeEach
    void open() {
        shop.advocate("alice", "ALICE1");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_click_is_stored_as_it_was_seen() throws Exception {
        byte[] visitor = shop.house.rooms().sharing().visitorKey("v1");
        intake.store(
                intake.pack(
                        List.of(new Opening(shop.id, "ALICE1", visitor, true, TestShop.START))));

        intake.moveAll();

        String asSeen =
                """
                select count(*) from sharing_click
                where code_key = 'ALICE1' and human and clicked_at = '%s'
                    and visitor_key = decode('%s', 'hex')
                """
                        .formatted(TestShop.START, HexFormat.of().formatHex(visitor));
        assertThat(Clicks.number(shop, asSeen)).isEqualTo(1);
    }

    @Test
    void a_batch_that_is_stored_again_counts_once() throws Exception {
        PackedOpenings batch =
                intake.pack(List.of(opening(shop.id, "ALICE1"), opening(shop.id, "ALICE1")));
        intake.store(batch);
        intake.store(batch);
        intake.moveAll();
        intake.store(batch);

        intake.moveAll();

        assertThat(Clicks.number(shop, "select count(*) from sharing_click")).isEqualTo(2);
        assertThat(Clicks.number(shop, "select count(*) from sharing_intake")).isZero();
    }

    @Test
    void a_click_of_nobodys_code_goes_and_each_shop_gets_its_own() throws Exception {
        try (TestShop other = TestShop.beside(shop)) {
            other.advocate("bob", "BOB1");
            intake.store(
                    intake.pack(
                            List.of(
                                    opening(shop.id, "ALICE1"),
                                    opening(shop.id, "BOB1"),
                                    opening(other.id, "BOB1"),
                                    opening(shop.id, "NOBODY"))));

            intake.moveAll();

            assertThat(
                            Clicks.number(
                                    shop,
                                    "select count(*) from sharing_click where shop_id = '"
                                            + other.id
                                            + "'"))
                    .isEqualTo(1);
            assertThat(Clicks.number(shop, "select count(*) from sharing_click")).isEqualTo(2);
            assertThat(Clicks.number(shop, "select count(*) from sharing_intake")).isZero();
        }
    }

    @Test
    void the_program_may_only_add_to_what_waits() {
        var database = shop.house.rooms().database();
        for (String attempt :
                List.of(
                        "select count(*) from sharing_intake",
                        "select count(*) from sharing_route",
                        "select count(*) from shop_site",
                        "select count(*) from shop_link_host")) {
            assertThatThrownBy(
                            () ->
                                    database.outsideShops(
                                            () ->
                                                    database.sql()
                                                            .sql(attempt)
                                                            .query()
                                                            .singleValue()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private static Opening opening(ShopId shop, String code) {
        return new Opening(shop, code, null, true, TestShop.START);
    }
}
