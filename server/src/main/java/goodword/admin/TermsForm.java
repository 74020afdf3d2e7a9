package goodword.admin;

import goodword.platform.money.Money;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.Terms;
import goodword.shop.Shop;
import goodword.shop.Typed;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the form of a program. Every field that cannot be taken gets a message of its own, and
/// nothing that was typed is lost. Used once for each form.
final class TermsForm {
    /// The form's outcome: terms and a name, or what is wrong with which field.
    ///
    /// @param terms absent when something is wrong with them
    record Read(String name, @Nullable Terms terms, Map<String, String> errors) {
        boolean isGood() {
            return errors.isEmpty() && terms != null;
        }
    }

    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,200}");
    private static final Set<RoundingMode> ROUNDINGS =
            EnumSet.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.FLOOR);
    private static final Set<Means> FRIENDS_MEANS = EnumSet.allOf(Means.class);
    private static final Set<Means> ADVOCATES_MEANS =
            EnumSet.complementOf(EnumSet.of(Means.CHECKOUT_DISCOUNT));

    private final Map<String, String> typed;
    private final Typed reader;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private TermsForm(Map<String, String> typed, Typed reader) {
        this.typed = typed;
        this.reader = reader;
    }

    static Read read(Map<String, String> typed, List<String> arms, Shop shop) {
        return new TermsForm(typed, Typed.in(shop)).read(arms);
    }

    /// Whether a text can say which charity or which perk.
    static boolean isWhat(String text) {
        return isName(text) && text.length() <= Benefit.WHAT_MAX;
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches() && !text.isBlank();
    }

    private Read read(List<String> arms) {
        String name = text("name").strip();
        if (!isName(name)) {
            wrong("name", "Give the program a name of at most 200 characters.");
        }
        Map<String, Offer> offers = new LinkedHashMap<>();
        for (String arm : arms) {
            Optional<Benefit> friend = benefit(arm + "-friend", FRIENDS_MEANS);
            Optional<Benefit> advocate = benefit(arm + "-advocate", ADVOCATES_MEANS);
            if (friend.isPresent() && advocate.isPresent()) {
                offers.put(arm, new Offer(advocate.get(), friend.get()));
            }
        }
        Optional<Money> minimum = amountOrNone("minimum");
        Terms.Basis basis =
                choice("basis", EnumSet.allOf(Terms.Basis.class), Terms.Basis.BEFORE_DISCOUNT);
        int lookBack = days("lookBackDays", 1, 36_500);
        int window = days("attributionWindowDays", 1, 365);
        int hold = days("holdDays", 0, 365);
        Terms.RefundRule refund =
                choice(
                        "refundInHold",
                        EnumSet.allOf(Terms.RefundRule.class),
                        Terms.RefundRule.RECKONS);
        Terms.@Nullable Cap cap = cap();
        Optional<Money> budget = amountOrNone("budget");
        RoundingMode rounding = choice("rounding", ROUNDINGS, RoundingMode.HALF_UP);
        return new Read(
                name,
                errors.isEmpty()
                        ? new Terms(
                                offers,
                                minimum.map(one -> new Terms.Minimum(one, basis)).orElse(null),
                                text("customers").equals("new"),
                                lookBack,
                                window,
                                hold,
                                refund,
                                cap,
                                budget.orElse(null),
                                rounding)
                        : null,
                Map.copyOf(errors));
    }

    private Optional<Benefit> benefit(String side, Set<Means> allowed) {
        Means means = choice(side + "-means", allowed, Means.COUPON);
        @Nullable String what = what(side + "-what", means);
        if (means == Means.PERK) {
            return perk(side, what);
        }
        boolean fixed = text(side + "-kind").equals("fixed");
        String value = side + "-value";
        Optional<Integer> percent =
                fixed
                        ? Optional.of(0)
                        : field(
                                value,
                                reader::percent,
                                "Write a percentage from 0.01 to 100, such as 10 or 7.5.");
        Optional<Money> amount =
                fixed ? field(value, reader::amount, amountWanted()) : Optional.empty();
        Optional<Money> max = amountOrNone(side + "-max");
        if (fixed && max.isPresent()) {
            wrong(side + "-max", "A fixed amount has no maximum: leave this empty.");
        }
        boolean good = percent.isPresent() && (fixed == amount.isPresent()) && good(side);
        return good
                ? Optional.of(
                        new Benefit(
                                percent.get(), amount.orElse(null), max.orElse(null), means, what))
                : Optional.empty();
    }

    private Optional<Benefit> perk(String side, @Nullable String what) {
        for (String amount : List.of("-value", "-max")) {
            if (!text(side + amount).isBlank()) {
                wrong(side + amount, "A perk has no amount: leave this empty.");
            }
        }
        return what == null || !good(side) ? Optional.empty() : Optional.of(Benefit.perk(what));
    }

    /// The words for a charity or a perk; null for other means, and where they are wrong.
    private @Nullable String what(String name, Means means) {
        String words = text(name).strip();
        if (!means.isNamed()) {
            if (!words.isEmpty()) {
                wrong(name, "This belongs to a donation or a perk alone: leave it empty.");
            }
            return null;
        }
        if (!isWhat(words)) {
            wrong(
                    name,
                    "Write %s, in at most %d characters."
                            .formatted(
                                    means == Means.DONATION
                                            ? "which charity it is"
                                            : "what the perk is",
                                    Benefit.WHAT_MAX));
            return null;
        }
        return words;
    }

    private boolean good(String side) {
        return errors.keySet().stream().noneMatch(field -> field.startsWith(side + "-"));
    }

    private Terms.@Nullable Cap cap() {
        if (text("capRewards").isBlank() && text("capDays").isBlank()) {
            return null;
        }
        int before = errors.size();
        int rewards =
                field(
                                "capRewards",
                                text -> reader.count(text, 1, 100_000),
                                "Write a number from 1 to 100,000, or leave both fields empty.")
                        .orElse(0);
        int days = days("capDays", 1, 36_500);
        return errors.size() == before ? new Terms.Cap(rewards, days) : null;
    }

    private int days(String name, int min, int max) {
        String why = "Write a number of days from %d to %,d.".formatted(min, max);
        return field(name, text -> reader.count(text, min, max), why).orElse(0);
    }

    private Optional<Money> amountOrNone(String name) {
        return text(name).isBlank()
                ? Optional.empty()
                : field(name, reader::amount, amountWanted() + " Leave it empty for none.");
    }

    private String amountWanted() {
        int digits = Math.max(0, reader.currency().getDefaultFractionDigits());
        return "Write an amount in %s above zero%s."
                .formatted(
                        reader.currency().getCurrencyCode(),
                        digits == 0
                                ? ", without decimals"
                                : " with at most %d decimals, such as 10 or 10.50"
                                        .formatted(digits));
    }

    private <E extends Enum<E>> E choice(String name, Set<E> allowed, E usual) {
        String word = text(name);
        for (E one : allowed) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return one;
            }
        }
        wrong(name, "Choose one of these.");
        return usual;
    }

    private <T> Optional<T> field(String name, Function<String, Optional<T>> read, String why) {
        Optional<T> value = read.apply(text(name));
        if (value.isEmpty()) {
            wrong(name, why);
        }
        return value;
    }

    private void wrong(String name, String why) {
        errors.put(name, why);
    }

    private String text(String name) {
        return typed.getOrDefault(name, "");
    }
}
