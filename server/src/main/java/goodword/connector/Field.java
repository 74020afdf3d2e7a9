package goodword.connector;

import goodword.platform.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One field as its sender wrote it, and every meaning that its text may be asked for. A text that
/// does not carry the meaning is refused, which ends the [Reading#of] around it. Immutable.
///
/// @param path what the sender calls it, with the way to it: `refunds[1].amount`
/// @param text as written; a blank text counts as absent
public record Field(String path, @Nullable String text) {
    private static final int LINE_MAX = 200;
    private static final int LONG_LINE_MAX = 2_000;
    private static final int EXPONENT_MAX = 30;
    private static final BigDecimal AMOUNT_MAX = BigDecimal.valueOf(1_000_000_000_000L);
    private static final Pattern DECIMAL =
            Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?(?:[eE]([+-]?[0-9]{1,3}))?");
    private static final Pattern SPEAKABLE = Pattern.compile("[\\p{L}\\p{N} _.:$@/-]{1,64}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,19}");
    private static final Pattern RFC_3339 =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?"
                            + "(?:[Zz]|[+-][0-9]{2}:[0-9]{2})");

    /// A name that a sender made up, fit to be shown: one that nobody could say (long, empty, with
    /// control characters) becomes `?`.
    public static String speakable(String name) {
        return SPEAKABLE.matcher(name).matches() ? name : "?";
    }

    public boolean isAbsent() {
        return text == null || text.isBlank();
    }

    /// One meaning of this field, or null when it is absent: `field.ifGiven(Field::instant)`.
    public <T> @Nullable T ifGiven(Function<Field, T> meaning) {
        return isAbsent() ? null : meaning.apply(this);
    }

    /// A single line of at most 200 characters.
    public String line() {
        return line(LINE_MAX);
    }

    /// A single line of at most 2,000 characters: addresses of pages and names of browsers.
    public String longLine() {
        return line(LONG_LINE_MAX);
    }

    /// What of a text that buyers write can be kept, such as the address of a page: nobody shall
    /// stop an order from being heard by writing too much. Characters that no line holds are left
    /// out, and what is longer than 2,000 is cut off.
    public @Nullable String cutLine() {
        return cutTo(LONG_LINE_MAX);
    }

    /// The same for names and notes: what is longer than 200 characters is cut off.
    public @Nullable String cutName() {
        String kept = cutTo(LINE_MAX);
        return kept == null || kept.isBlank() ? null : kept.strip();
    }

    /// The same for what would be another one if it were cut, such as an address: a single line of
    /// at most 200 characters, else nothing.
    public @Nullable String wholeLine() {
        return text == null
                        || text.isBlank()
                        || text.length() > LINE_MAX
                        || !text.codePoints().allMatch(Field::isPrintable)
                ? null
                : text.strip();
    }

    /// A decimal amount in major units that is not negative; decimals beyond the currency's own are
    /// rounded once, half up.
    public Money amount(Currency currency) {
        BigDecimal amount = decimal();
        if (amount.signum() < 0) {
            throw refusal("negative", "must not be negative");
        }
        return Money.ofMajor(bounded(amount), currency);
    }

    /// A decimal amount in major units as it was written, of either sign: to be reckoned with, and
    /// rounded in the end.
    public BigDecimal exact() {
        return bounded(decimal());
    }

    /// What this field stands for has come out as this; refused when no amount can be so large.
    public BigDecimal bounded(BigDecimal amount) {
        if (amount.abs().compareTo(AMOUNT_MAX) > 0) {
            throw refusal("too_large", "must be at most " + AMOUNT_MAX.toPlainString());
        }
        return amount;
    }

    public Currency currency() {
        try {
            Currency currency = Currency.getInstance(given());
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // Refused below, together with gold, test codes and the like.
        }
        throw refusal("unknown_currency", "must be the code of an ISO 4217 currency, such as EUR");
    }

    /// A time of RFC 3339 from 1970 on, cut to microseconds as the database keeps it.
    public Instant instant() {
        String given = given();
        if (RFC_3339.matcher(given).matches()) {
            try {
                Instant instant = OffsetDateTime.parse(given).toInstant();
                if (!instant.isBefore(Instant.EPOCH)) {
                    return instant.truncatedTo(ChronoUnit.MICROS);
                }
            } catch (DateTimeException impossible) {
                // Such as the 30th of February: refused below.
            }
        }
        throw refusal("not_a_time", "must be a time such as 2026-03-01T12:00:00Z, from 1970 on");
    }

    /// Whether a text is a whole number in digits alone, such as the id of an order.
    public static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /// A whole number of at most 63 bits that is not negative.
    public long wholeNumber() {
        String given = given();
        if (isWhole(given)) {
            try {
                return Long.parseLong(given);
            } catch (NumberFormatException beyond) {
                throw refusal("too_large", "must be at most " + Long.MAX_VALUE);
            }
        }
        throw refusal("not_a_whole_number", "must be a whole number from 0 on, in digits alone");
    }

    /// One of these, written in lower case.
    public <E extends Enum<E>> E choice(Set<E> choices) {
        String given = given();
        return choices.stream()
                .filter(choice -> word(choice).equals(given))
                .findFirst()
                .orElseThrow(() -> refusal("not_a_choice", "must be one of " + words(choices)));
    }

    /// What to throw when this field breaks a rule that only its reader knows.
    public RuntimeException refusal(String code, String why) {
        return new FieldRefusedException(path, code, why);
    }

    private @Nullable String cutTo(int max) {
        if (isAbsent()) {
            return null;
        }
        StringBuilder kept = new StringBuilder();
        given().codePoints().filter(Field::isPrintable).limit(max).forEach(kept::appendCodePoint);
        return kept.isEmpty() ? null : kept.toString();
    }

    private String line(int max) {
        String given = given();
        if (given.length() > max) {
            throw refusal("too_long", "must be at most " + max + " characters");
        }
        given.codePoints().forEach(this::refuseUnprintable);
        return given;
    }

    private void refuseUnprintable(int codePoint) {
        if (Character.isISOControl(codePoint)) {
            throw refusal("control_character", "must be one line without control characters");
        }
        if (Character.getType(codePoint) == Character.SURROGATE) {
            throw refusal("lone_surrogate", "must be well-formed Unicode");
        }
    }

    private static boolean isPrintable(int codePoint) {
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE;
    }

    private BigDecimal decimal() {
        String given = given();
        var parts = DECIMAL.matcher(given);
        if (!parts.matches()) {
            throw refusal("not_a_number", "must be a decimal number such as 12.30");
        }
        // Judged before the number is made: an exponent alone can ask for gigabytes of digits.
        String exponent = parts.group(1);
        if (exponent != null && Math.abs(Integer.parseInt(exponent)) > EXPONENT_MAX) {
            throw refusal("not_a_number", "must have an exponent of at most " + EXPONENT_MAX);
        }
        return new BigDecimal(given);
    }

    private String given() {
        if (text == null || text.isBlank()) {
            throw refusal("missing", "must be given");
        }
        return text;
    }

    private static String words(Set<? extends Enum<?>> choices) {
        return choices.stream().map(Field::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
