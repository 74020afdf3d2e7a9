package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.connector.Import;
import goodword.connector.Import.State;
import goodword.connector.people.PeopleLists;
import goodword.consent.Objection;
import goodword.consent.Topic;
import goodword.consent.Way;
import goodword.ledger.Account;
import goodword.person.PersonId;
import goodword.platform.money.Money;
import goodword.reward.Reward;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Customers and advocates come over from an earlier program, in a real database.
final class PeopleListTest {
    private static final String LIST =
            """
            Email,First name,Last name,Referral code,Store credit
            ada@mail.example,Ada,Lovelace,ADA-1,12.34
            ben@mail.example,Ben,Byron,BEN-1,
            cleo@mail.example,Cleo,Crane,,
            """;

    private final TestShop shop = TestShop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    private PersonId person(String email) {
        return shop.house
                .rooms()
                .database()
                .inShop(shop.id, () -> shop.house.rooms().persons().ofEmail(shop.id, email))
                .orElseThrow();
    }

    private boolean isKnown(String email) {
        return shop.house
                .rooms()
                .database()
                .inShop(shop.id, () -> shop.house.rooms().persons().ofEmail(shop.id, email))
                .isPresent();
    }

    private boolean isAdvocate(String email) {
        PersonId person = person(email);
        return shop.house
                .rooms()
                .database()
                .inShop(shop.id, () -> shop.house.rooms().advocates().find(shop.id, person))
                .isPresent();
    }

    private Map<PersonId, String> codesOf(PersonId person) {
        return shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () -> shop.house.rooms().sharing().codesOf(shop.id, List.of(person)));
    }

    private long balance(String email, Account account) {
        PersonId person = person(email);
        return shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () ->
                                shop.house
                                        .ledger()
                                        .balance(shop.id, person.value(), account, TestShop.EUR));
    }

    private long opening() {
        return shop.house
                .rooms()
                .database()
                .inShop(shop.id, () -> shop.house.ledger().totals(shop.id, TestShop.EUR))
                .getOrDefault(Account.OPENING, 0L);
    }

    private boolean wantsNoMails(String email) {
        var objections = shop.house.edges().mail().objections();
        return objections.stands(shop.id, objections.keyOf(email).orElseThrow(), Topic.ALL);
    }

    @Test
    void a_look_tells_what_would_happen_and_stores_nobody() {
        Import looked = BroughtList.of(shop, LIST).look();

        assertThat(looked.state()).isEqualTo(State.DONE);
        assertThat(BroughtList.counts(looked)).isEqualTo("3 0 0");
        assertThat(BroughtList.news(looked))
                .extracting(
                        Import.People::advocates,
                        Import.People::codes,
                        Import.People::balances,
                        Import.People::balanceMinor)
                .containsExactly(2L, 2L, 1L, 1_234L);
        assertThat(isKnown("ada@mail.example")).isFalse();
        assertThat(opening()).isZero();
    }

    @Test
    void whoever_is_taken_over_is_known_with_code_and_balance() {
        Import taken = BroughtList.of(shop, LIST).take();

        assertThat(taken.state()).isEqualTo(State.DONE);
        assertThat(BroughtList.counts(taken)).isEqualTo("3 0 0");
        assertThat(taken.bytesRead()).isEqualTo(taken.bytesTotal()).isPositive();
        assertThat(codesOf(person("ada@mail.example"))).containsValue("ADA-1");
        assertThat(isAdvocate("ben@mail.example")).isTrue();
        assertThat(isAdvocate("cleo@mail.example")).isFalse();
        assertThat(balance("ada@mail.example", Account.OWED)).isEqualTo(1_234);
        assertThat(opening()).isEqualTo(-1_234);
        assertThat(shop.ledgerSums()).containsExactly(Map.entry("EUR", 0L));
    }

    @Test
    void the_same_list_again_doubles_nothing() {
        BroughtList.of(shop, LIST).take();

        Import again = BroughtList.of(shop, LIST).take();

        assertThat(BroughtList.counts(again)).isEqualTo("0 3 0");
        assertThat(opening()).isEqualTo(-1_234);
    }

    @Test
    void a_balance_is_taken_once_for_each_program_and_another_amount_is_refused() {
        BroughtList first = BroughtList.of(shop, "email,balance\nada@mail.example,10.00\n");
        first.take(first.from("Smile.io"));
        BroughtList changed = BroughtList.of(shop, "email,balance\nada@mail.example,11.00\n");
        BroughtList other = BroughtList.of(shop, "email,balance\nada@mail.example,5.00\n");

        Import again = changed.take(changed.from("smile IO"));
        Import elsewhere = other.take(other.from("ReferralCandy"));

        assertThat(BroughtList.refusals(again)).containsExactly("2 balance other_balance");
        assertThat(BroughtList.counts(elsewhere)).isEqualTo("1 0 0");
        assertThat(balance("ada@mail.example", Account.OWED)).isEqualTo(1_500);
    }

    @Test
    void an_old_code_and_the_one_in_an_old_link_credit_their_advocate() {
        shop.publish(TestShop.terms());
        BroughtList.of(
                        shop,
                        """
                        email,referral code,referral link
                        ada@mail.example,ADA-1,https://refer.old.example/share/ada-old?x=1
                        """)
                .take();

        shop.house.orderJourney().take(shop.id, shop.order("o1", "friend1", 10_000, "ADA-OLD"));
        shop.house.orderJourney().take(shop.id, shop.order("o2", "friend2", 10_000, "ada-1"));

        PersonId ada = person("ada@mail.example");
        assertThat(codesOf(ada)).containsValue("ADA-1");
        assertThat(shop.rewards("o1")).extracting(Reward::owner).contains(ada);
        assertThat(shop.rewards("o2")).extracting(Reward::owner).contains(ada);
    }

    @Test
    void what_is_earned_here_comes_on_top_of_what_was_brought() {
        shop.publish(TestShop.terms());
        BroughtList.of(shop, LIST).take();

        shop.house.orderJourney().take(shop.id, shop.order("o1", "friend", 10_000, "ADA-1"));
        shop.pass(Duration.ofDays(15));

        assertThat(balance("ada@mail.example", Account.OWED)).isEqualTo(1_234 + 1_000);
        assertThat(shop.ledgerSums()).containsExactly(Map.entry("EUR", 0L));
    }

    @Test
    void a_takeover_makes_no_reward_even_for_whom_a_live_program_waits() {
        shop.publish(TestShop.terms());
        shop.house.orderJourney().take(shop.id, shop.order("o1", "ada", 10_000, "ADA-1"));

        BroughtList.of(shop, LIST).take();
        shop.pass(Duration.ofDays(20));

        assertThat(shop.rewards("o1")).isEmpty();
        assertThat(
                        shop.house
                                .rooms()
                                .database()
                                .inShop(
                                        shop.id,
                                        () ->
                                                shop.house
                                                        .rooms()
                                                        .rewards()
                                                        .totals(shop.id, TestShop.EUR)))
                .isEmpty();
    }

    @Test
    void somebody_elses_code_is_refused_with_all_of_its_line() {
        shop.advocate("zoe", "ADA-1");

        Import taken = BroughtList.of(shop, LIST).take();

        assertThat(BroughtList.refusals(taken)).containsExactly("2 Referral code code_taken");
        assertThat(BroughtList.counts(taken)).isEqualTo("2 0 1");
        assertThat(isKnown("ada@mail.example")).isFalse();
        assertThat(opening()).isZero();
    }

    @Test
    void points_are_refused_without_a_rate_and_rounded_once_with_one() {
        String points = "email,points balance\nada@mail.example,1250\nben@mail.example,0\n";
        BroughtList list = BroughtList.of(shop, points);

        Import without = list.look(list.withRate(null));
        Import with = list.take(list.withRate(333L));

        assertThat(BroughtList.refusals(without)).containsExactly("2 points balance no_rate");
        assertThat(BroughtList.counts(with)).isEqualTo("2 0 0");
        assertThat(balance("ada@mail.example", Account.OWED)).isEqualTo(4_163);
        assertThat(isAdvocate("ben@mail.example")).isFalse();
    }

    @Test
    void points_that_come_to_more_than_can_be_kept_are_refused_and_stop_no_other() {
        String points =
                "email,points balance\nada@mail.example,999999999999\nben@mail.example,100\n";
        BroughtList list = BroughtList.of(shop, points);

        Import looked = list.look(list.withRate(99_999_999_999_999L));

        assertThat(BroughtList.refusals(looked)).containsExactly("2 points balance too_large");
        assertThat(BroughtList.counts(looked)).isEqualTo("1 0 1");
    }

    @Test
    void a_balance_in_another_currency_or_finer_than_a_cent_is_refused() {
        Import looked =
                BroughtList.of(
                                shop,
                                """
                                email,balance,currency
                                a@mail.example,"€1,234.50",EUR
                                b@mail.example,10.00,USD
                                c@mail.example,10.005,EUR
                                d@mail.example,-5.00,EUR
                                e@mail.example,lots,EUR
                                f@mail.example,10.00,gold
                                """)
                        .look();

        assertThat(BroughtList.refusals(looked))
                .containsExactly(
                        "3 currency other_currency",
                        "4 balance not_an_amount",
                        "5 balance not_an_amount",
                        "6 balance not_an_amount",
                        "7 currency unknown_currency");
        assertThat(BroughtList.news(looked).balanceMinor()).isEqualTo(123_450);
    }

    @Test
    void who_wants_no_mails_is_noted_and_who_changed_their_mind_since_is_not_overruled() {
        String list =
                """
                email,unsubscribed,accepts marketing
                yes@mail.example,no,yes
                no@mail.example,yes,
                never@mail.example,,no
                maybe@mail.example,perhaps,
                """;
        Import taken = BroughtList.of(shop, list).take();
        var objections = shop.house.edges().mail().objections();
        objections.takeBack(
                shop.id,
                new Objection(
                        objections.keyOf("no@mail.example").orElseThrow(), Topic.ALL, Way.LINK),
                shop.clock.instant());

        BroughtList.of(shop, list).take();

        assertThat(BroughtList.refusals(taken)).containsExactly("5 unsubscribed not_yes_or_no");
        assertThat(wantsNoMails("yes@mail.example")).isFalse();
        assertThat(wantsNoMails("never@mail.example")).isTrue();
        assertThat(wantsNoMails("no@mail.example")).isFalse();
    }

    @Test
    void a_suppression_list_makes_nobody_known() {
        BroughtList list = BroughtList.of(shop, "email\nno@mail.example\nnonsense\n");

        Import looked = list.look(list.silence());
        boolean before = wantsNoMails("no@mail.example");
        Import taken = list.take(list.silence());

        assertThat(BroughtList.refusals(looked)).containsExactly("3 email not_an_address");
        assertThat(before).isFalse();
        assertThat(BroughtList.counts(taken)).isEqualTo("1 0 1");
        assertThat(wantsNoMails("NO@mail.example")).isTrue();
        assertThat(isKnown("no@mail.example")).isFalse();
    }

    @Test
    void a_takeover_that_is_stopped_goes_on_where_it_was() {
        BroughtList list = BroughtList.of(shop, rows(10_700));
        list.look();
        Import begun = list.begin();
        PeopleLists lists = BroughtList.lists(shop);
        var work = shop.house.edges().people().taking();
        work.run(shop.id, begun.id() + "@0");
        shop.house.edges().imports().stop(shop.id, begun.id());
        shop.house.jobs().runDue();
        Import stopped = list.found(begun);

        Import again = lists.take(shop.id, list.list.id(), one -> {}).orElseThrow();
        shop.house.jobs().runDue();

        Import done = list.found(again);
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(BroughtList.counts(stopped)).isEqualTo("10000 0 0");
        assertThat(again.id()).isEqualTo(begun.id());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(BroughtList.counts(done)).isEqualTo("10700 0 0");
        assertThat(opening()).isEqualTo(-10_700);
    }

    @Test
    void a_slice_that_is_run_twice_takes_its_rows_once() {
        BroughtList list = BroughtList.of(shop, LIST);
        list.look();
        Import begun = list.begin();
        var work = shop.house.edges().people().taking();

        work.run(shop.id, begun.id() + "@0");
        work.run(shop.id, begun.id() + "@0");
        shop.house.jobs().runDue();

        assertThat(BroughtList.counts(list.found(begun))).isEqualTo("3 0 0");
        assertThat(opening()).isEqualTo(-1_234);
    }

    @Test
    void the_file_goes_when_it_is_taken_over_or_after_three_days() {
        BroughtList taken = BroughtList.of(shop, LIST);
        taken.take();
        BroughtList forgotten = BroughtList.of(shop, LIST);
        PeopleLists lists = BroughtList.lists(shop);

        shop.clock.advanceTo(shop.clock.instant().plus(PeopleLists.KEPT_FOR).plusSeconds(1));
        lists.forgetOld(shop.id);

        assertThat(lists.find(shop.id, taken.list.id()).orElseThrow().isGone()).isTrue();
        assertThat(lists.find(shop.id, forgotten.list.id()).orElseThrow().isGone()).isTrue();
        assertThat(lists.look(shop.id, forgotten.list.id(), forgotten.list.matching())).isEmpty();
        assertThat(lists.take(shop.id, forgotten.list.id(), one -> {})).isEmpty();
    }

    @Test
    void a_customer_whom_the_shop_knows_stays_the_same_person() {
        shop.house.orderJourney().take(shop.id, shop.order("o1", "ada", 10_000, null));
        PersonId before = person("ada@mail.example");

        Import taken = BroughtList.of(shop, LIST).take();

        assertThat(person("Ada@Mail.Example")).isEqualTo(before);
        assertThat(BroughtList.counts(taken)).isEqualTo("3 0 0");
        assertThat(balance("ada@mail.example", Account.OWED))
                .isEqualTo(new Money(1_234, TestShop.EUR).minor());
    }

    /// Each with a code and a cent.
    private static String rows(int count) {
        StringBuilder rows = new StringBuilder("email,code,balance\n");
        for (int number = 1; number <= count; number++) {
            rows.append("c%1$d@mail.example,CODE-%1$d,0.01%n".formatted(number));
        }
        return rows.toString();
    }
}
