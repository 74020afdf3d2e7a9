package goodword.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MoneyTest {
    private static final String[] CURRENCIES = {"EUR", "JPY", "KWD"};
    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    @ParameterizedTest
    @CsvSource({
        "12.30, EUR, 1230, 12.30",
        "12.345, EUR, 1235, 12.35",
        "12.344, EUR, 1234, 12.34",
        "12, JPY, 12, 12",
        "12.5, JPY, 13, 13",
        "12.345, KWD, 12345, 12.345",
        "0.0005, KWD, 1, 0.001",
        "-0.01, EUR, -1, -0.01"
    })
    void major_units_follow_the_currency(String major, String code, long minor, String shown) {
        Money money = Money.ofMajor(new BigDecimal(major), Currency.getInstance(code));

        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money.toMajor()).isEqualTo(shown);
    }

    @Test
    void a_share_is_what_whole_numbers_say() {
        long seed = 7_301;
        System.out.println("MoneyTest seed " + seed);
        Random random = new Random(seed);
        for (int next = 0; next < 100_000; next++) {
            Currency currency = Currency.getInstance(CURRENCIES[random.nextInt(3)]);
            Money amount = new Money(random.nextLong(1_000_000_000_000L), currency);
            int basisPoints = random.nextInt(10_001);
            BigInteger[] parts =
                    BigInteger.valueOf(amount.minor())
                            .multiply(BigInteger.valueOf(basisPoints))
                            .divideAndRemainder(WHOLE);
            long floor = parts[0].longValueExact();
            long ceiling = floor + (parts[1].signum() > 0 ? 1 : 0);
            boolean up = parts[1].shiftLeft(1).compareTo(WHOLE) >= 0;

            assertThat(amount.share(basisPoints, RoundingMode.FLOOR).minor()).isEqualTo(floor);
            assertThat(amount.share(basisPoints, RoundingMode.CEILING).minor()).isEqualTo(ceiling);
            assertThat(amount.share(basisPoints, RoundingMode.HALF_UP).minor())
                    .isEqualTo(up ? floor + 1 : floor);
        }
    }

    @Test
    void the_parts_of_an_amount_are_the_whole() {
        long seed = 7_302;
        System.out.println("MoneyTest seed " + seed);
        Random random = new Random(seed);
        for (int next = 0; next < 10_000; next++) {
            Currency currency = Currency.getInstance(CURRENCIES[random.nextInt(3)]);
            Money whole = new Money(random.nextLong(1_000_000_000L), currency);
            Money part = whole.share(random.nextInt(10_001), RoundingMode.FLOOR);
            Money rest = whole.minus(part);

            assertThat(part.plus(rest)).isEqualTo(whole);
            assertThat(rest.minor()).isNotNegative();
            assertThat(part.negated().plus(part).isZero()).isTrue();
        }
    }

    @Test
    void currencies_do_not_mix_and_nothing_overflows_in_silence() {
        Money euro = new Money(1, Currency.getInstance("EUR"));
        Money yen = new Money(1, Currency.getInstance("JPY"));
        Money most = new Money(Long.MAX_VALUE, Currency.getInstance("EUR"));

        assertThatThrownBy(() -> euro.plus(yen)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euro.min(yen)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euro.isLessThan(yen)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> most.plus(euro)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, euro.currency()).negated())
                .isInstanceOf(ArithmeticException.class);
    }
}
