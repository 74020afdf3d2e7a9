package goodword.admin;

import goodword.platform.money.Money;
import goodword.program.Benefit;
import goodword.program.Means;
import goodword.program.Offer;
import goodword.program.Program;
import goodword.program.Terms;
import goodword.shop.Shop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the design of a program may begin. Nothing of it is fixed: it fills the form.
public enum Recipe {
    /// The usual one.
    TEN_TEN(
            "Give 10%, get 10",
            "The friend saves 10% at the checkout, the advocate gets a coupon of a fixed amount."
                    + " The most common kind, and easy to explain."),
    /// Keeps the money in the shop.
    CREDIT(
            "Store credit for both",
            "Both get store credit once the return period is over. The first order is paid in"
                    + " full, and both come back to spend."),
    /// For people who would rather give than get.
    CHARITY(
            "Give 10%, donate 10",
            "The friend saves 10% at the checkout, and for each friend who buys you donate a fixed"
                    + " amount to a charity, in the advocate's name. You pay the charity; Goodword"
                    + " says how much it has coming."),
    /// Costs no money.
    EARLY_ACCESS(
            "Early access",
            "The friend saves 10% at the checkout, and the advocate sees your new products before"
                    + " everybody else. You see to the access; Goodword says who has it."),
    /// Costs little.
    THANKS(
            "A thank-you, and a small welcome",
            "The friend saves 5% at the checkout, the advocate gets a coupon for a share of the"
                    + " order. For shops with narrow margins.");

    private static final int USUAL_HOLD_DAYS = 30;

    /// Who has a perk gains nothing by a second one.
    private static final Terms.Cap ONCE_A_YEAR = new Terms.Cap(1, 365);

    private static final String SOME_CHARITY = "a charity that you name";

    private final String title;
    private final String why;

    Recipe(String title, String why) {
        this.title = title;
        this.why = why;
    }

    public String title() {
        return title;
    }

    public String why() {
        return why;
    }

    /// As it stands in an address.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Recipe> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /// Whether somebody has to say which charity.
    public boolean asksForCharity() {
        return this == CHARITY;
    }

    /// The terms as they are shown before anybody has said which charity.
    Terms shown(Currency currency, StoreLimits limits) {
        return terms(currency, limits, SOME_CHARITY);
    }

    /// The fields of the form, with an empty one where somebody has to say which charity.
    Map<String, String> fields(Shop shop, StoreLimits limits) {
        Map<String, String> fields =
                new LinkedHashMap<>(TermsFields.of(title, shown(shop.currency(), limits), shop));
        fields.replaceAll((_, value) -> value.equals(SOME_CHARITY) ? "" : value);
        return fields;
    }

    /// Why the connected store cannot keep what this promises; empty where it can.
    public String closed(StoreLimits limits) {
        return this == CREDIT ? limits.credit() : "";
    }

    /// The terms as the store can keep them: without an upper limit that its checkout would not
    /// hold.
    ///
    /// @param charity to which a donation goes; passed over by recipes without one
    Terms terms(Currency currency, StoreLimits limits, String charity) {
        int most = limits.most().isEmpty() ? 1 : 0;
        Offer offer =
                switch (this) {
                    case TEN_TEN ->
                            new Offer(
                                    Benefit.amount(amount(10, currency), Means.COUPON),
                                    percent(1_000, 50 * most, currency, Means.CHECKOUT_DISCOUNT));
                    case CREDIT ->
                            new Offer(
                                    Benefit.amount(amount(10, currency), Means.STORE_CREDIT),
                                    Benefit.amount(amount(10, currency), Means.STORE_CREDIT));
                    case CHARITY ->
                            new Offer(
                                    Benefit.donation(amount(10, currency), charity),
                                    percent(1_000, 50 * most, currency, Means.CHECKOUT_DISCOUNT));
                    case EARLY_ACCESS ->
                            new Offer(
                                    Benefit.perk("early access to new products"),
                                    percent(1_000, 50 * most, currency, Means.CHECKOUT_DISCOUNT));
                    case THANKS ->
                            new Offer(
                                    percent(500, 20, currency, Means.COUPON),
                                    percent(500, 20 * most, currency, Means.CHECKOUT_DISCOUNT));
                };
        return new Terms(
                Map.of(Program.ONLY_ARM, offer),
                new Terms.Minimum(amount(40, currency), Terms.Basis.BEFORE_DISCOUNT),
                true,
                3_650,
                30,
                USUAL_HOLD_DAYS,
                Terms.RefundRule.RECKONS,
                this == EARLY_ACCESS ? ONCE_A_YEAR : Terms.Cap.USUAL,
                null,
                RoundingMode.HALF_UP);
    }

    /// @param max none for 0
    private static Benefit percent(int basisPoints, int max, Currency currency, Means means) {
        return new Benefit(basisPoints, null, max == 0 ? null : amount(max, currency), means);
    }

    /// Round in currencies that have no decimals as well.
    private static Money amount(int major, Currency currency) {
        boolean whole = currency.getDefaultFractionDigits() <= 0;
        return Money.ofMajor(BigDecimal.valueOf(whole ? major * 100L : major), currency);
    }
}
