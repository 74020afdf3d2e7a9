package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.conversion.EnrolJourney.Candidate;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/// Codes that try to be markup, scripts or chaos: wished for, typed at a checkout; and, should one
/// ever get in, shown letter by letter.
final class HostileCodeTest {
    @AutoClose private static HostileDesk desk;
    private static TestShop shop;
    private static Api api;
    private static List<String> texts;

    @BeforeAll
    static void open() throws Exception {
        texts = HostileTexts.andWithNul();
        desk = new HostileDesk();
        shop = desk.shop;
        shop.publish(TestShop.terms());
        api = desk.api();
    }

    @Test
    void a_wished_code_is_given_as_it_is_or_the_field_is_named() throws Exception {
        List<HttpResponse<String>> answers =
                HostileTexts.each(
                        HostileTexts.numbers(0, texts.size()),
                        next -> post("/v1/advocates", wish("wish" + next, texts.get(next))));
        int given = 0;
        for (int next = 0; next < texts.size(); next++) {
            String text = texts.get(next);
            int status = answers.get(next).statusCode();
            JsonNode body = Stall.JSON.readTree(answers.get(next).body());
            if (status == 201) {
                assertThat(body.path("code").asString()).isEqualTo(text);
                given++;
            } else if (status == 409) {
                assertThat(body.path("code").asString()).isEqualTo("code_taken");
            } else {
                assertThat(status).as(text).isEqualTo(422);
                assertThat(body.path("field").asString()).as(text).isEqualTo("code");
            }
        }
        assertThat(given).isPositive();
    }

    /// A referral code that cannot be one is left out, so that no buyer keeps an order from being
    /// heard; a discount's code is kept as it was typed.
    @Test
    void an_order_keeps_the_code_of_its_discount_or_is_refused_by_the_field() throws Exception {
        List<HttpResponse<String>> answers =
                HostileTexts.each(
                        HostileTexts.numbers(0, texts.size()),
                        next -> post("/v1/orders", order("paid" + next, texts.get(next))));
        Map<String, String> kept = new LinkedHashMap<>();
        for (int next = 0; next < texts.size(); next++) {
            String id = "paid" + next;
            int status = answers.get(next).statusCode();
            if (status == 201) {
                kept.put(id, texts.get(next));
                if (next % HostileTexts.STEP == 0) {
                    assertThat(desk.open(desk.path + "/story?order=" + id)).contains(id);
                }
            } else {
                assertThat(status).as(texts.get(next)).isEqualTo(422);
                assertThat(Stall.JSON.readTree(answers.get(next).body()).path("field").asString())
                        .isEqualTo("discounts[0].code");
            }
        }

        assertThat(kept).hasSizeGreaterThan(600);
        assertThat(Clicks.number(shop, heldEqual(kept))).isEqualTo(kept.size());
        desk.assertNothingRan();
    }

    /// No door lets such a code in. Brought past them, it is a text as any other.
    @Test
    void codes_that_are_there_already_are_shown_as_they_are() throws Exception {
        Map<String, String> codes = brought();
        int next = 0;
        for (Map.Entry<String, String> one : codes.entrySet()) {
            if (next++ % HostileTexts.STEP == 0) {
                assertThat(desk.open(desk.path + "/people/" + one.getValue()))
                        .contains(HostileTexts.even(one.getKey()));
                desk.open("/i/" + HostileTexts.inAddress(one.getKey()));
            }
        }

        assertThat(codes).hasSizeGreaterThan(500);
        assertThat(HostileTexts.unseen(List.copyOf(codes.keySet()), desk.walk("/people")))
                .as("codes that the list of people does not show as they are")
                .isEmpty();
        desk.assertNothingRan();
    }

    /// Whose each code is; one that the database refuses, or that was taken, is nobody's here.
    private static Map<String, String> brought() throws Exception {
        List<String> all = HostileTexts.all();
        List<Optional<String>> owners =
                HostileTexts.each(
                        HostileTexts.numbers(0, all.size()), next -> owner(next, all.get(next)));
        Map<String, String> codes = new LinkedHashMap<>();
        for (int next = 0; next < all.size(); next++) {
            String code = all.get(next);
            owners.get(next).ifPresent(owner -> codes.put(code, owner));
        }
        return codes;
    }

    private static Optional<String> owner(int number, String code) {
        Candidate candidate = new Candidate(TestShop.customer("brought" + number), code);
        try {
            return shop.house
                    .enrolJourney()
                    .enrol(shop.id, candidate)
                    .map(one -> one.person().toString());
        } catch (DataAccessException refused) {
            assertThat(refused.getMessage()).contains("code_key");
            return Optional.empty();
        }
    }

    private static Map<String, Object> wish(String customer, String code) {
        return Map.of("customer", Map.of("id", customer), "code", code);
    }

    private static Map<String, Object> order(String id, String code) {
        return Map.of(
                "externalId",
                id,
                "state",
                "paid",
                "placedAt",
                "2026-03-01T10:00:00Z",
                "currency",
                "EUR",
                "customer",
                Map.of("id", id),
                "totals",
                Map.of("items", "99.99", "grand", "89.99"),
                "discounts",
                List.of(Map.of("code", code, "amount", "10")),
                "origin",
                Map.of("code", code));
    }

    private static HttpResponse<String> post(String path, Map<String, Object> body)
            throws Exception {
        return api.post(path, Stall.JSON.writeValueAsString(body));
    }

    /// How many orders hold this code and no other one.
    private static String heldEqual(Map<String, String> codes) {
        return """
        select count(*)
        from order_order as held
        join (values %s) as told (id, code)
            on held.external_id = told.id and held.discount_codes = array[told.code]
        where held.shop_id = '%s'
        """
                .formatted(HostileTexts.rows(codes), shop.id);
    }
}
