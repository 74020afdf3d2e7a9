package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.person.PersonId;
import goodword.sharing.Click;
import goodword.sharing.Code;
import goodword.sharing.Opening;
import goodword.sharing.PackedOpenings;
import goodword.sharing.Share;
import goodword.sharing.SharingDay;
import goodword.shop.Notation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is told by day is what was stored, once, on the day that the shop had.
final class TallyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final TestShop shop = TestShop.open();
    private final PersonId alice = shop.advocate("alice", "TALLY" + shop.id.value());

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void shares_clicks_and_claims_count_once_however_often_they_are_told() {
        shop.publish(TestShop.terms());
        for (int time = 0; time < 2; time++) {
            inShop(
                    () -> {
                        var sharing = shop.house.rooms().sharing();
                        sharing.noteShares(shop.id, List.of(share("s1", 0), share("s2", 0)));
                        sharing.noteClicks(
                                shop.id, List.of(click("c1", "Firefox"), click("c2", "")));
                        return shop;
                    });
            shop.house.claimJourney().claim(shop.id, code(), TestShop.customer("bob"));
        }
        PackedOpenings batch =
                shop.house
                        .clickIntake()
                        .pack(List.of(opening(true), opening(true), opening(false)));
        for (int time = 0; time < 2; time++) {
            shop.house.clickIntake().store(batch);
            shop.house.clickIntake().store(batch);
            shop.house.clickIntake().moveAll();
        }

        assertThat(days()).containsExactly(new SharingDay(DAY, 2, 3, 2, 1));
    }

    @Test
    void an_advocate_joins_once() {
        shop.advocate("alice", code());
        shop.advocate("carol", "CAROL" + shop.id.value());

        Map<LocalDate, Long> joined =
                inShop(() -> shop.house.rooms().advocates().joinedByDay(shop.id));

        assertThat(joined).isEqualTo(Map.of(DAY, 2L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Z",
                "Pacific/Auckland",
                "America/St_Johns",
                "Asia/Kathmandu",
                "Etc/GMT+9",
                "+05:30",
                "GMT-09:00",
                "UTC+13:00"
            })
    void a_day_is_the_same_in_the_database_and_in_the_program(String name) {
        ZoneId zone = ZoneId.of(name);
        shop.house.shops().change(shop.id, "Somewhere", new Notation(Locale.UK, zone));
        Map<LocalDate, Long> expected = new TreeMap<>();
        List<Share> shares = new ArrayList<>();
        for (int quarter = 0; quarter < 24 * 4 * 2; quarter++) {
            Share share = share("q" + quarter, quarter);
            shares.add(share);
            expected.merge(share.at().atZone(zone).toLocalDate(), 1L, Long::sum);
        }

        inShop(
                () -> {
                    shop.house.rooms().sharing().noteShares(shop.id, shares);
                    return shop;
                });

        Map<LocalDate, Long> counted = new TreeMap<>();
        days().forEach(day -> counted.put(day.day(), day.shares()));
        assertThat(counted).isEqualTo(expected);
    }

    private List<SharingDay> days() {
        return inShop(() -> shop.house.rooms().sharing().days(shop.id, LocalDate.EPOCH));
    }

    private String code() {
        return "TALLY" + shop.id.value();
    }

    private Share share(String key, int quarter) {
        Instant at = TestShop.START.plusSeconds(900L * quarter);
        return new Share(key, alice, "email", null, at);
    }

    private Click click(String key, String agent) {
        return new Click(key, code(), null, null, agent, TestShop.START);
    }

    private Opening opening(boolean human) {
        String key = Code.keyOf(code());
        return new Opening(shop.id, key, null, human, TestShop.START);
    }

    private <T> T inShop(Supplier<T> work) {
        return shop.house.rooms().database().inShop(shop.id, work);
    }
}
