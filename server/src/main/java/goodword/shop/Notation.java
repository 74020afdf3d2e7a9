package goodword.shop;

import goodword.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/// How a shop writes amounts, numbers and times: by the CLDR data of the JDK for its locale, in its
/// time zone. Immutable.
public record Notation(Locale locale, ZoneId zone) {
    /// What a shop gets that has not chosen.
    public static final Notation USUAL = new Notation(Locale.UK, ZoneId.of("UTC"));

    /// Reads a BCP 47 tag and a tz name; empty when this program knows one of them not.
    public static Optional<Notation> read(String tag, String zone) {
        Locale locale = Locale.forLanguageTag(tag.strip());
        boolean known =
                !locale.getLanguage().isEmpty()
                        && Locale.availableLocales().anyMatch(locale::equals);
        try {
            return known
                    ? Optional.of(new Notation(locale, ZoneId.of(zone.strip())))
                    : Optional.empty();
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /// With the currency's sign and all its digits: `£1,234.50`.
    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(new BigDecimal(money.toMajor()));
    }

    /// A count, grouped: `12,408`.
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// Parts of a whole with one digit behind the point: `12.4%`; a dash where there is no whole.
    public String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(
                BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_EVEN));
    }

    /// A percentage in hundredths of a percent, without needless zeros: `10%`, `7.5%`.
    public String percent(int basisPoints) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(basisPoints, 4));
    }

    /// A day: `3 Mar 2026`.
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }

    /// A day with the time, to the minute: `3 Mar 2026, 14:05`.
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }
}
