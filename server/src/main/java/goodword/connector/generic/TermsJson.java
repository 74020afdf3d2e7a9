package goodword.connector.generic;

import goodword.connector.Field;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.Program;
import goodword.program.Terms;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rules of a program. Only `offers` is required; what is left out is what most shops choose.
final class TermsJson {
    private static final Set<String> FIELDS =
            Set.of(
                    "currency",
                    "offers",
                    "minimum",
                    "newCustomersOnly",
                    "lookBackDays",
                    "attributionWindowDays",
                    "holdDays",
                    "refundInHold",
                    "capped",
                    "cap",
                    "budget",
                    "rounding");
    private static final Set<String> OFFER_FIELDS = Set.of("arm", "advocate", "friend");
    private static final Set<String> MINIMUM_FIELDS = Set.of("amount", "basis");
    private static final Set<String> CAP_FIELDS = Set.of("rewards", "days");
    private static final Set<RoundingMode> ROUNDINGS =
            EnumSet.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.FLOOR);
    private static final Set<Means> ADVOCATES_MEANS =
            EnumSet.complementOf(EnumSet.of(Means.CHECKOUT_DISCOUNT));
    private static final Pattern ARM = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private static final int LOOK_BACK_DAYS = 3_650;
    private static final int WINDOW_DAYS = 30;
    private static final int HOLD_DAYS = 30;
    private static final int YEARS_DAYS_MAX = 36_500;
    private static final int YEAR_DAYS = 365;
    private static final int CAP_REWARDS_MAX = 100_000;

    private TermsJson() {}

    static Terms read(JsonObject program, Currency currency) {
        JsonObject terms = program.object("terms", FIELDS);
        Field named = terms.text("currency");
        if (!named.isAbsent() && !named.currency().equals(currency)) {
            throw named.refusal(
                    "wrong_currency", "must be the shop's, " + currency.getCurrencyCode());
        }
        return new Terms(
                offers(terms, currency),
                minimum(terms, currency),
                terms.flagUnlessSaid("newCustomersOnly"),
                number(terms.number("lookBackDays"), LOOK_BACK_DAYS, 1, YEARS_DAYS_MAX),
                number(terms.number("attributionWindowDays"), WINDOW_DAYS, 1, YEAR_DAYS),
                number(terms.number("holdDays"), HOLD_DAYS, 0, YEAR_DAYS),
                refundRule(terms.text("refundInHold")),
                cap(terms),
                terms.number("budget").ifGiven(field -> BenefitJson.positive(field, currency)),
                rounding(terms.text("rounding")));
    }

    private static Map<String, Offer> offers(JsonObject terms, Currency currency) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        for (JsonObject each : terms.list("offers", OFFER_FIELDS)) {
            Field arm = each.text("arm");
            Offer offer =
                    new Offer(
                            BenefitJson.read(each, "advocate", currency, ADVOCATES_MEANS),
                            BenefitJson.read(each, "friend", currency, EnumSet.allOf(Means.class)));
            if (offers.put(arm(arm), offer) != null) {
                throw arm.refusal("duplicate_id", "must be another arm than those before it");
            }
        }
        if (offers.isEmpty()) {
            throw new Field("terms.offers", null).refusal("missing", "must be given");
        }
        return offers;
    }

    private static String arm(Field field) {
        String arm = field.isAbsent() ? Program.ONLY_ARM : field.line();
        if (!ARM.matcher(arm).matches()) {
            throw field.refusal("not_a_choice", "must be letters, digits, - and _, at most 32");
        }
        return arm;
    }

    private static Terms.@Nullable Minimum minimum(JsonObject terms, Currency currency) {
        JsonObject minimum = terms.object("minimum", MINIMUM_FIELDS);
        Field amount = minimum.number("amount");
        Field basis = minimum.text("basis");
        if (amount.isAbsent() && basis.isAbsent()) {
            return null;
        }
        return new Terms.Minimum(
                BenefitJson.positive(amount, currency),
                basis.isAbsent()
                        ? Terms.Basis.AFTER_DISCOUNT
                        : basis.choice(EnumSet.allOf(Terms.Basis.class)));
    }

    private static Terms.RefundRule refundRule(Field field) {
        return field.isAbsent()
                ? Terms.RefundRule.RECKONS
                : field.choice(EnumSet.allOf(Terms.RefundRule.class));
    }

    private static RoundingMode rounding(Field field) {
        return field.isAbsent() ? RoundingMode.HALF_UP : field.choice(ROUNDINGS);
    }

    private static Terms.@Nullable Cap cap(JsonObject terms) {
        JsonObject cap = terms.object("cap", CAP_FIELDS);
        Field rewards = cap.number("rewards");
        Field days = cap.number("days");
        boolean named = !rewards.isAbsent() || !days.isAbsent();
        if (!terms.flagUnlessSaid("capped")) {
            if (named) {
                throw cap.itself().refusal("contradiction", "must be left out without a cap");
            }
            return null;
        }
        return new Terms.Cap(
                number(rewards, Terms.Cap.USUAL.rewards(), 1, CAP_REWARDS_MAX),
                number(days, Terms.Cap.USUAL.days(), 1, YEARS_DAYS_MAX));
    }

    private static int number(Field field, int usual, int min, int max) {
        if (field.isAbsent()) {
            return usual;
        }
        long number = field.wholeNumber();
        if (number < min || number > max) {
            throw field.refusal("out_of_range", "must be from %d to %d".formatted(min, max));
        }
        return (int) number;
    }
}
