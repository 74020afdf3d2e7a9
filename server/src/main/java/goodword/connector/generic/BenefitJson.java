package goodword.connector.generic;

import goodword.connector.Field;
import goodword.platform.money.Money;
import goodword.program.Benefit;
import goodword.program.Means;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one side gets: `percent` or `fixed`, perhaps a `max` with the percent, and the `means`;
/// with a donation and a perk `what` it is. A perk has no amount.
final class BenefitJson {
    private static final Set<String> FIELDS = Set.of("percent", "fixed", "max", "means", "what");
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,2})?");
    private static final int BASIS_POINTS_MAX = 10_000;

    private BenefitJson() {}

    static Benefit read(JsonObject offer, String side, Currency currency, Set<Means> means) {
        JsonObject benefit = offer.object(side, FIELDS);
        Means by = benefit.text("means").choice(means);
        @Nullable String what = what(benefit.text("what"), by);
        Field percent = benefit.number("percent");
        Field fixed = benefit.number("fixed");
        if (by == Means.PERK) {
            return perk(benefit, what);
        }
        if (percent.isAbsent() == fixed.isAbsent()) {
            throw benefit.itself()
                    .refusal("percent_or_fixed", "must have either a percent or a fixed amount");
        }
        Field max = benefit.number("max");
        if (!max.isAbsent() && percent.isAbsent()) {
            throw max.refusal("contradiction", "must be left out beside a fixed amount");
        }
        @Nullable Money limit = max.ifGiven(field -> positive(field, currency));
        return percent.isAbsent()
                ? new Benefit(0, positive(fixed, currency), null, by, what)
                : new Benefit(basisPoints(percent), null, limit, by, what);
    }

    private static Benefit perk(JsonObject benefit, @Nullable String what) {
        for (String name : List.of("percent", "fixed", "max")) {
            Field amount = benefit.number(name);
            if (!amount.isAbsent()) {
                throw amount.refusal("contradiction", "must be left out: a perk has no price");
            }
        }
        return new Benefit(0, null, null, Means.PERK, what);
    }

    private static @Nullable String what(Field what, Means by) {
        if (by.isNamed() == what.isAbsent()) {
            throw by.isNamed()
                    ? what.refusal("missing", "must say which charity, or what the perk is")
                    : what.refusal("contradiction", "belongs to a donation or a perk alone");
        }
        @Nullable String words = what.ifGiven(field -> field.line().strip());
        if (words != null && words.length() > Benefit.WHAT_MAX) {
            throw what.refusal(
                    "too_long", "must be at most %d characters".formatted(Benefit.WHAT_MAX));
        }
        return words;
    }

    static Money positive(Field field, Currency currency) {
        Money amount = field.amount(currency);
        if (amount.isZero()) {
            throw field.refusal("out_of_range", "must be more than zero");
        }
        return amount;
    }

    private static int basisPoints(Field field) {
        String text = field.text();
        if (text != null && PERCENT.matcher(text).matches()) {
            int basisPoints = new BigDecimal(text).movePointRight(2).intValueExact();
            if (basisPoints > 0 && basisPoints <= BASIS_POINTS_MAX) {
                return basisPoints;
            }
        }
        throw field.refusal(
                "not_a_percent", "must be a percent from 0.01 to 100 with at most two decimals");
    }
}
