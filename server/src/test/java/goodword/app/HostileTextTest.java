package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.conversion.EnrolJourney;
import goodword.order.OrderSnapshot;
import goodword.person.CustomerRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Names of people that try to be markup, scripts or chaos: what is kept is shown letter by letter,
/// and no script runs anywhere.
///
/// Every text is in the lists; every twentieth page of a person is opened, all of them with
/// `-Dgoodword.hostile=all`.
final class HostileTextTest {
    private final HostileDesk desk = new HostileDesk();
    private final TestShop shop = desk.shop;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void hostile_names_are_shown_as_texts_and_run_nothing() throws Exception {
        List<String> texts = HostileTexts.all();
        shop.publish(TestShop.terms());
        List<EnrolJourney.Enrolled> advocates = people(texts);
        shop.catchUp();

        String people = desk.walk("/people");
        String referrals = desk.walk("/referrals");
        for (int next = 0; next < advocates.size(); next += HostileTexts.STEP) {
            desk.open(desk.path + "/people/" + advocates.get(next).person());
            desk.open(desk.path + "/story?order=h" + next);
            desk.open("/i/" + advocates.get(next).code());
        }

        assertThat(HostileTexts.unseen(texts, people))
                .as("names that the list of people does not show as they are")
                .isEmpty();
        assertThat(HostileTexts.unseen(texts, referrals))
                .as("names that the list of referrals does not show")
                .isEmpty();
        desk.assertNothingRan();
    }

    /// Each text as a given name and a family name of an advocate, whose friend has another one.
    private List<EnrolJourney.Enrolled> people(List<String> texts) {
        List<EnrolJourney.Candidate> advocates = new ArrayList<>();
        for (String text : texts) {
            String id = "a" + advocates.size();
            advocates.add(
                    new EnrolJourney.Candidate(
                            new CustomerRef(id, null, null, text, text, null), null));
        }
        List<EnrolJourney.Enrolled> all = shop.house.enrolJourney().enrol(shop.id, advocates);
        List<OrderSnapshot> orders = new ArrayList<>();
        for (int next = 0; next < texts.size(); next++) {
            String text = texts.get(next);
            OrderSnapshot order = shop.order("h" + next, "f" + next, 10_000, all.get(next).code());
            orders.add(new Told(order).by(text, text).order());
        }
        shop.house.orderJourney().takeAll(shop.id, orders);
        return all;
    }
}
