package goodword.shop;

import goodword.platform.money.Money;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads numbers as people type them: `10`, `10.50`, `10,50`, `1,234.50`, `1.234,50`, with or
/// without the currency's sign. Exact: a number that cannot be kept as it stands is refused, never
/// rounded. Immutable.
///
/// @param grouping what the shop's locale puts between thousands
public record Typed(char grouping, String symbol, Currency currency) {
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,4})?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f'’]");

    public static Typed in(Shop shop) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(shop.notation().locale());
        Currency currency = shop.currency();
        return new Typed(
                symbols.getGroupingSeparator(),
                currency.getSymbol(shop.notation().locale()),
                currency);
    }

    /// More than zero, with no more decimals than the currency has.
    public Optional<Money> amount(String text) {
        return balance(text).filter(amount -> amount.minor() > 0);
    }

    /// Zero or more, with no more decimals than the currency has.
    public Optional<Money> balance(String text) {
        String bare = text.replace(symbol, "").replace(currency.getCurrencyCode(), "");
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return number(bare)
                .filter(number -> Math.max(0, number.stripTrailingZeros().scale()) <= digits)
                .map(number -> Money.ofMajor(number, currency));
    }

    /// In hundredths of a percent, from 1 to 10,000.
    public Optional<Integer> percent(String text) {
        return number(text.replace("%", ""))
                .map(number -> number.movePointRight(2).stripTrailingZeros())
                .filter(number -> number.scale() <= 0)
                .filter(number -> number.signum() > 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(10_000)) <= 0)
                .map(BigDecimal::intValueExact);
    }

    public Optional<Integer> count(String text, int min, int max) {
        return number(text)
                .map(BigDecimal::stripTrailingZeros)
                .filter(number -> number.scale() <= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(min)) >= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(max)) <= 0)
                .map(BigDecimal::intValueExact);
    }

    /// Zero or more, with at most four decimals.
    public Optional<BigDecimal> number(String text) {
        String bare = SPACES.matcher(text.strip()).replaceAll("");
        String plain = withPoint(bare);
        return PLAIN.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    /// Of two kinds of separators the last is the decimal one. One alone is the decimal one too,
    /// unless it stands where only thousands can be meant: several times, or as the locale's own
    /// before three digits.
    private String withPoint(String bare) {
        int comma = bare.lastIndexOf(',');
        int point = bare.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            char thousands = comma < point ? ',' : '.';
            int decimal = Math.max(comma, point);
            String whole = bare.substring(0, decimal).replace(thousands, ',');
            return GROUPED.matcher(whole).matches()
                    ? whole.replace(",", "") + "." + bare.substring(decimal + 1)
                    : "";
        }
        String grouped = bare.replace('.', ',');
        boolean several = grouped.indexOf(',') != grouped.lastIndexOf(',');
        boolean own = comma >= 0 && grouping == ',' || point >= 0 && grouping == '.';
        if (GROUPED.matcher(grouped).matches() && (several || own)) {
            return grouped.replace(",", "");
        }
        return bare.replace(',', '.');
    }
}
