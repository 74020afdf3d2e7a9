package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goodword.ledger.Account;
import goodword.ledger.Entry;
import goodword.ledger.Posting;
import goodword.platform.database.Database;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

final class LedgerTest {
    private static final Currency[] CURRENCIES = {
        Currency.getInstance("EUR"), Currency.getInstance("JPY"), Currency.getInstance("KWD")
    };

    private final TestShop shop = TestShop.open();
    private final Database database = shop.house.rooms().database();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_posting_that_does_not_sum_to_zero_is_refused() {
        List<Entry> entries = List.of(new Entry(Account.EXPENSE, null, -10));

        assertThatThrownBy(() -> posting("one", CURRENCIES[0], entries))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a posting sums to zero, not to -10");
    }

    @Test
    void the_database_itself_refuses_what_does_not_balance() {
        assertThatThrownBy(() -> insert("'EUR', -10", "'EUR', 9"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not sum to zero");
        assertThatThrownBy(() -> insert("'EUR', -10", "'JPY', 10"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not sum to zero");
        insert("'EUR', -10", "'EUR', 10");
        assertThat(shop.ledgerSums()).isEqualTo(Map.of("EUR", 0L));
    }

    @Test
    void one_cause_is_posted_once() {
        Posting posting = posting("one", CURRENCIES[0], promise(UUID.randomUUID(), 10));
        post(posting);

        assertThatThrownBy(() -> post(posting)).isInstanceOf(DuplicateKeyException.class);
        assertThat(shop.ledgerSums()).isEqualTo(Map.of("EUR", 0L));
    }

    @Test
    void an_account_of_persons_needs_one_and_the_others_have_none() {
        assertThatThrownBy(() -> new Entry(Account.PENDING, null, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry(Account.EXPENSE, UUID.randomUUID(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatever_is_posted_the_books_balance_and_balances_are_sums() {
        for (int seed = 1; seed <= 200; seed++) {
            System.out.println("LedgerTest seed " + seed);
            Random random = new Random(seed);
            UUID person = new UUID(seed, random.nextLong());
            Map<String, Long> expected = new HashMap<>();
            List<Posting> postings = new ArrayList<>();
            for (int number = 0; number < 100; number++) {
                Currency currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
                List<Entry> entries = random(random, person);
                entries.stream()
                        .filter(entry -> entry.personId() != null)
                        .forEach(
                                entry ->
                                        expected.merge(
                                                entry.account() + " " + currency,
                                                entry.amountMinor(),
                                                Long::sum));
                postings.add(posting(seed + "/" + number, currency, entries));
            }
            post(postings.toArray(Posting[]::new));

            assertThat(shop.ledgerSums().values()).as("seed %s", seed).allMatch(sum -> sum == 0);
            expected.forEach((name, sum) -> assertThat(balance(person, name)).isEqualTo(sum));
        }
    }

    private static List<Entry> random(Random random, UUID person) {
        List<Entry> entries = new ArrayList<>();
        long rest = 0;
        Account[] accounts = {Account.PENDING, Account.OWED, Account.OWING};
        for (Account account : accounts) {
            long amount = random.nextInt(2_000_001) - 1_000_000L;
            entries.add(new Entry(account, person, amount));
            rest -= amount;
        }
        entries.add(
                new Entry(random.nextBoolean() ? Account.EXPENSE : Account.REDEEMED, null, rest));
        return entries;
    }

    private static List<Entry> promise(UUID person, long cents) {
        return List.of(
                new Entry(Account.EXPENSE, null, -cents),
                new Entry(Account.PENDING, person, cents));
    }

    private static Posting posting(String key, Currency currency, List<Entry> entries) {
        return new Posting("test", key, currency, TestShop.START, "test", entries);
    }

    private void post(Posting... postings) {
        database.inShop(
                shop.id,
                () -> {
                    shop.house.ledger().post(shop.id, List.of(postings));
                    return true;
                });
    }

    private long balance(UUID person, String name) {
        String[] parts = name.split(" ");
        return database.inShop(
                shop.id,
                () ->
                        shop.house
                                .ledger()
                                .balance(
                                        shop.id,
                                        person,
                                        Account.valueOf(parts[0]),
                                        Currency.getInstance(parts[1])));
    }

    /// Two lines of one posting, each a currency and an amount, past every check of the program.
    private void insert(String first, String second) {
        UUID posting = UUID.randomUUID();
        database.inShop(
                shop.id,
                () -> {
                    database.sql()
                            .sql(
                                    """
                                    insert into ledger_posting (shop_id, posting_id, cause_kind,
                                        cause_key, currency, occurred_at, memo)
                                    values (:shop, :posting, 'test', :key, 'EUR', now(), 'test')
                                    """)
                            .param("shop", shop.id.value())
                            .param("posting", posting)
                            .param("key", posting.toString())
                            .update();
                    return database.sql()
                            .sql(
                                    """
                                    insert into ledger_entry (shop_id, posting_id, line, account,
                                        currency, amount_minor)
                                    values (:shop, :posting, 1, 'expense', %s),
                                        (:shop, :posting, 2, 'redeemed', %s)
                                    """
                                            .formatted(first, second))
                            .param("shop", shop.id.value())
                            .param("posting", posting)
                            .update();
                });
    }
}
