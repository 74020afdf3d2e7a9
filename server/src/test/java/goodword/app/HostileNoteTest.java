package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.conversion.Story;
import goodword.order.OrderSnapshot;
import goodword.order.Traces;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Notes that try to be markup, scripts or chaos: why a side was released, an order credited by
/// hand, an advocate barred. Each is kept and shown letter by letter, or its field is named.
final class HostileNoteTest {
    private static final Traces PHONE = new Traces("device-1", null, null, null, null, null);

    /// How many notes are written about one thing.
    private static final int A_PAGE = 50;

    @AutoClose private static HostileDesk desk;
    private static TestShop shop;
    private static DeskClient owner;
    private static List<String> texts;

    /// The notes that were kept, by the page that shows them.
    private final Map<String, List<String>> kept = new LinkedHashMap<>();

    private int refused;

    @BeforeAll
    static void open() throws Exception {
        texts = HostileTexts.andWithNul();
        desk = new HostileDesk();
        shop = desk.shop;
        shop.publish(TestShop.terms());
        shop.advocate("alice", "ALICE1");
        owner = desk.owner();
    }

    @Test
    void why_a_side_was_ruled_on_stands_in_the_story() throws Exception {
        take(new Told(shop.order("own", "alice", 10_000, null)).on(PHONE).order());
        String waiting = held("waiting");
        owner.get(desk.path + "/review");

        List<List<Answer>> answers =
                HostileTexts.each(HostileTexts.pages(texts, A_PAGE), some -> ruled(some, waiting));

        answers.forEach(some -> some.forEach(this::note));
        assertShown();
    }

    /// Somebody who looks again may decide again, until a note cannot be one.
    private static List<Answer> ruled(List<Integer> some, String waiting) throws Exception {
        String referral = held("held" + some.getFirst());
        String seen = "held";
        List<Answer> answers = new ArrayList<>();
        for (int next : some) {
            HttpResponse<String> answer = release(referral, seen, texts.get(next));
            if (answer.statusCode() == 303) {
                seen = "cleared";
            } else {
                answer = release(waiting, "held", texts.get(next));
            }
            String page = desk.path + "/referrals/" + referral;
            String field = "reason-" + waiting + "-advocate";
            answers.add(new Answer(texts.get(next), answer, page, field));
        }
        return answers;
    }

    @Test
    void why_an_order_was_credited_by_hand_stands_in_its_story() throws Exception {
        List<OrderSnapshot> orders = new ArrayList<>();
        for (int next : HostileTexts.numbers(0, texts.size())) {
            orders.add(shop.order("lost" + next, "lost-friend" + next, 10_000, null));
        }
        shop.house.orderJourney().takeAll(shop.id, orders);
        owner.get(desk.path + "/review");
        List<HttpResponse<String>> answers =
                HostileTexts.each(
                        HostileTexts.numbers(0, texts.size()),
                        next -> credit("lost" + next, texts.get(next)));

        Map<String, String> credited = new LinkedHashMap<>();
        for (int next = 0; next < texts.size(); next++) {
            HttpResponse<String> answer = answers.get(next);
            String text = texts.get(next);
            if (answer.statusCode() == 303) {
                credited.put("lost" + next, text.strip());
            }
            if (answer.statusCode() != 303 || next % HostileTexts.STEP == 0) {
                String story = DeskClient.location(answer).replaceAll("\\?.*", "");
                note(new Answer(text, answer, story, "reason"));
            }
        }
        assertThat(Clicks.number(shop, keptEqual(credited))).isEqualTo(credited.size());
        assertThat(credited).hasSizeGreaterThan(600);
        assertShown();
    }

    @Test
    void why_an_advocate_was_barred_or_let_in_stands_on_their_page() throws Exception {
        owner.get(desk.path + "/people");
        List<List<Answer>> answers =
                HostileTexts.each(HostileTexts.pages(texts, A_PAGE), some -> barred(some));

        answers.forEach(some -> some.forEach(this::note));
        assertShown();
        desk.walk("/audit");
        desk.assertNothingRan();
    }

    private static List<Answer> barred(List<Integer> some) throws Exception {
        String name = "barred" + some.getFirst();
        String person = desk.path + "/people/" + shop.advocate(name, name);
        String deed = "/bar";
        List<Answer> answers = new ArrayList<>();
        for (int next : some) {
            HttpResponse<String> answer =
                    owner.post(person + deed, Map.of("reason", texts.get(next)));
            answers.add(new Answer(texts.get(next), answer, person, "reason"));
            if (answer.statusCode() == 303) {
                deed = deed.equals("/bar") ? "/unbar" : "/bar";
            }
        }
        return answers;
    }

    /// What came of a note.
    ///
    /// @param page that shows it, if it was kept
    /// @param field beside which it is refused
    private record Answer(String text, HttpResponse<String> answer, String page, String field) {}

    private void note(Answer one) {
        if (one.answer().statusCode() == 303) {
            kept.computeIfAbsent(one.page(), page -> new ArrayList<>()).add(one.text());
        } else {
            assertThat(one.answer().statusCode()).as(one.text()).isEqualTo(422);
            assertThat(one.answer().body())
                    .as(one.text())
                    .contains("id=\"" + one.field() + "-error\"");
            refused++;
        }
    }

    private void assertShown() throws Exception {
        List<String> unseen = new ArrayList<>();
        for (Map.Entry<String, List<String>> page : kept.entrySet()) {
            desk.open(page.getKey());
            HostileDesk.Parsed read = desk.read(List.of(owner.get(page.getKey()))).getFirst();
            page.getValue().stream().filter(text -> !read.says(text)).forEach(unseen::add);
        }
        assertThat(unseen).as("notes that are not shown as they are").isEmpty();
        assertThat(kept).hasSizeGreaterThan(10);
        assertThat(refused).isGreaterThanOrEqualTo(HostileTexts.WITH_NUL.size());
        desk.assertNothingRan();
    }

    private static HttpResponse<String> release(String referral, String seen, String reason)
            throws Exception {
        return owner.post(
                desk.path + "/review/" + referral,
                Map.of("side", "advocate", "seen", seen, "ruling", "release", "reason", reason));
    }

    private static HttpResponse<String> credit(String order, String reason) throws Exception {
        return owner.post(
                desk.path + "/story/credit",
                Map.of("order", order, "advocate", "ALICE1", "reason", reason));
    }

    private static String keptEqual(Map<String, String> reasons) {
        return """
        select count(*)
        from order_order as held
        join (values %s) as told (id, reason) on held.external_id = told.id
        join attribution_correction as kept using (shop_id, order_id)
        where held.shop_id = '%s' and kept.reason = told.reason
        """
                .formatted(HostileTexts.rows(reasons), shop.id);
    }

    private static void take(OrderSnapshot order) {
        shop.house.orderJourney().take(shop.id, order);
    }

    /// A referral that both sides made on one device.
    private static String held(String order) {
        OrderSnapshot told = shop.order(order, order + "-friend", 10_000, "ALICE1");
        take(new Told(told).on(PHONE).order());
        return Objects.requireNonNull(story(order).referral()).id().toString();
    }

    private static Story story(String order) {
        return shop.house.storyteller().ofOrder(shop.id, order).orElseThrow();
    }
}
