package goodword.admin;

import goodword.platform.money.Money;
import goodword.program.Benefit;
import goodword.program.Offer;
import goodword.program.Terms;
import goodword.shop.Shop;
import goodword.shop.Typed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The other way: terms as they stand in the fields of the form. What is read from them again is
/// what they were written from.
final class TermsFields {
    private final char decimal;

    /// A point, unless the shop's locale puts it between thousands.
    private TermsFields(Shop shop) {
        this.decimal = Typed.in(shop).grouping() == '.' ? ',' : '.';
    }

    static Map<String, String> of(String name, Terms terms, Shop shop) {
        return new TermsFields(shop).of(name, terms);
    }

    private Map<String, String> of(String name, Terms terms) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        terms.offers().keySet().stream()
                .sorted()
                .forEach(arm -> offer(fields, arm, terms.offer(arm)));
        Terms.Minimum minimum = terms.minimum();
        fields.put("minimum", minimum == null ? "" : amount(minimum.amount()));
        fields.put("basis", word(minimum == null ? Terms.Basis.BEFORE_DISCOUNT : minimum.basis()));
        fields.put("customers", terms.newCustomersOnly() ? "new" : "all");
        fields.put("lookBackDays", Integer.toString(terms.lookBackDays()));
        fields.put("attributionWindowDays", Integer.toString(terms.attributionWindowDays()));
        fields.put("holdDays", Integer.toString(terms.holdDays()));
        fields.put("refundInHold", word(terms.refundInHold()));
        Terms.Cap cap = terms.cap();
        fields.put("capRewards", cap == null ? "" : Integer.toString(cap.rewards()));
        fields.put("capDays", cap == null ? "" : Integer.toString(cap.days()));
        fields.put("budget", amount(terms.budget()));
        fields.put("rounding", word(terms.rounding()));
        return fields;
    }

    private void offer(Map<String, String> fields, String arm, Offer offer) {
        benefit(fields, arm + "-friend", offer.friend());
        benefit(fields, arm + "-advocate", offer.advocate());
    }

    private void benefit(Map<String, String> fields, String side, Benefit benefit) {
        Money fixed = benefit.fixed();
        fields.put(side + "-what", Objects.toString(benefit.what(), ""));
        fields.put(side + "-kind", fixed == null ? "percent" : "fixed");
        fields.put(side + "-value", fixed == null ? percent(benefit) : amount(fixed));
        fields.put(side + "-max", amount(benefit.max()));
        fields.put(side + "-means", word(benefit.means()));
    }

    private String percent(Benefit benefit) {
        if (benefit.hasNoPrice()) {
            return "";
        }
        return BigDecimal.valueOf(benefit.basisPoints(), 2)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', decimal);
    }

    private String amount(@Nullable Money amount) {
        return amount == null ? "" : amount.toMajor().replace('.', decimal);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
