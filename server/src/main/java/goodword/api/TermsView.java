package goodword.api;

import goodword.platform.money.Money;
import goodword.program.Benefit;
import goodword.program.Offer;
import goodword.program.Terms;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rules of a program as the API shows them, in the form in which it takes them.
record TermsView(
        String currency,
        List<OfferView> offers,
        @Nullable MinimumView minimum,
        boolean newCustomersOnly,
        int lookBackDays,
        int attributionWindowDays,
        int holdDays,
        String refundInHold,
        boolean capped,
        @Nullable CapView cap,
        @Nullable String budget,
        String rounding) {

    record OfferView(String arm, BenefitView advocate, BenefitView friend) {
        static OfferView of(Map.Entry<String, Offer> offer) {
            return new OfferView(
                    offer.getKey(),
                    BenefitView.of(offer.getValue().advocate()),
                    BenefitView.of(offer.getValue().friend()));
        }
    }

    record BenefitView(
            @Nullable String percent,
            @Nullable String fixed,
            @Nullable String max,
            String means,
            @Nullable String what) {
        static BenefitView of(Benefit benefit) {
            return new BenefitView(
                    benefit.basisPoints() == 0 ? null : percentOf(benefit),
                    majorOf(benefit.fixed()),
                    majorOf(benefit.max()),
                    benefit.means().word(),
                    benefit.what());
        }

        private static String percentOf(Benefit benefit) {
            BigDecimal percent = BigDecimal.valueOf(benefit.basisPoints(), 2);
            return percent.stripTrailingZeros().toPlainString();
        }
    }

    record MinimumView(String amount, String basis) {
        static @Nullable MinimumView of(Terms.@Nullable Minimum minimum) {
            return minimum == null
                    ? null
                    : new MinimumView(minimum.amount().toMajor(), word(minimum.basis()));
        }
    }

    record CapView(int rewards, int days) {}

    static TermsView of(Terms terms, Currency currency) {
        Terms.Cap cap = terms.cap();
        return new TermsView(
                currency.getCurrencyCode(),
                terms.offers().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(OfferView::of)
                        .toList(),
                MinimumView.of(terms.minimum()),
                terms.newCustomersOnly(),
                terms.lookBackDays(),
                terms.attributionWindowDays(),
                terms.holdDays(),
                word(terms.refundInHold()),
                cap != null,
                cap == null ? null : new CapView(cap.rewards(), cap.days()),
                majorOf(terms.budget()),
                word(terms.rounding()));
    }

    private static @Nullable String majorOf(@Nullable Money money) {
        return money == null ? null : money.toMajor();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
