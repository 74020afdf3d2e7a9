package goodword.connector.people;

import goodword.connector.CsvRow;
import goodword.connector.Field;
import goodword.conversion.Listed;
import goodword.conversion.Listed.Mails;
import goodword.person.CustomerRef;
import goodword.person.EmailAddress;
import goodword.platform.money.Money;
import goodword.sharing.Code;
import goodword.sharing.OldLink;
import goodword.shop.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One line of a list while it is read, by what its columns were said to mean.
final class PeopleRow {
    private static final Set<String> YES =
            Set.of("yes", "y", "true", "1", "x", "ja", "oui", "si", "sí");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "nein", "non");

    private final ListColumns columns;
    private final Typed typed;
    private final CsvRow row;

    PeopleRow(ListColumns columns, Typed typed, CsvRow row) {
        this.columns = columns;
        this.typed = typed;
        this.row = row;
    }

    Listed listed() {
        @Nullable String email = email();
        @Nullable String id = field(Meaning.CUSTOMER_ID).ifGiven(Field::line);
        if (email == null && id == null) {
            throw field(Meaning.EMAIL).refusal("missing", "must be given");
        }
        Mails mails = mails();
        if (mails == Mails.UNWANTED && email == null) {
            throw field(Meaning.EMAIL)
                    .refusal("missing", "must be given for somebody who wants no mails");
        }
        return new Listed(customer(id, email), codes(), balance(), mails);
    }

    String mailbox() {
        String email = email();
        if (email == null) {
            throw field(Meaning.EMAIL).refusal("missing", "must be given");
        }
        return email;
    }

    private @Nullable String email() {
        Field field = field(Meaning.EMAIL);
        String email = field.ifGiven(Field::line);
        if (email != null && EmailAddress.of(email).isEmpty()) {
            throw field.refusal("not_an_address", "must be an e-mail address");
        }
        return email == null ? null : email.strip();
    }

    private CustomerRef customer(@Nullable String id, @Nullable String email) {
        @Nullable String given = field(Meaning.GIVEN_NAME).ifGiven(Field::line);
        @Nullable String family = field(Meaning.FAMILY_NAME).ifGiven(Field::line);
        @Nullable String whole = field(Meaning.FULL_NAME).ifGiven(Field::line);
        if (whole != null && given == null && family == null) {
            String name = whole.strip();
            int parts = name.lastIndexOf(' ');
            given = parts < 0 ? name : name.substring(0, parts);
            family = parts < 0 ? null : name.substring(parts + 1);
        }
        return new CustomerRef(id == null ? null : id.strip(), email, null, given, family, null);
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>();
        Field code = field(Meaning.CODE);
        if (!code.isAbsent()) {
            String text = code.line().strip();
            if (!Code.isCode(text)) {
                throw code.refusal(
                        "not_a_code", "must be at most 64 letters, digits, - and _ without blanks");
            }
            codes.add(text);
        }
        Field link = field(Meaning.LINK);
        if (!link.isAbsent()) {
            codes.add(
                    OldLink.codeIn(link.longLine())
                            .orElseThrow(
                                    () ->
                                            link.refusal(
                                                    "no_code_in_link",
                                                    "must be a link with a code in it")));
        }
        return codes;
    }

    private @Nullable Money balance() {
        Field money = field(Meaning.BALANCE);
        Field points = field(Meaning.POINTS);
        if (money.isAbsent() && points.isAbsent()) {
            return null;
        }
        Field currency = field(Meaning.CURRENCY);
        if (!currency.isAbsent() && !currency.currency().equals(typed.currency())) {
            throw currency.refusal(
                    "other_currency",
                    "must be " + typed.currency() + ": this shop's books are in it alone");
        }
        return money.isAbsent() ? worth(points) : amount(money);
    }

    private Money amount(Field money) {
        return typed.balance(money.line())
                .orElseThrow(
                        () ->
                                money.refusal(
                                        "not_an_amount",
                                        "must be an amount in %s such as 12.30, to the cent"
                                                .formatted(typed.currency())));
    }

    /// Rounded once, half up.
    private Money worth(Field points) {
        BigDecimal count =
                typed.number(points.line())
                        .orElseThrow(
                                () -> points.refusal("not_a_number", "must be a number of points"));
        Long hundred = columns.matching().hundredPointsMinor();
        if (hundred == null) {
            if (count.signum() == 0) {
                return Money.zero(typed.currency());
            }
            throw points.refusal(
                    "no_rate", "points are no money: say what a hundred of them are worth");
        }
        BigDecimal rate = new BigDecimal(new Money(hundred, typed.currency()).toMajor());
        BigDecimal exact = count.multiply(rate).movePointLeft(2);
        return Money.ofMajor(points.bounded(exact), typed.currency());
    }

    private Mails mails() {
        Field unsubscribed = field(Meaning.UNSUBSCRIBED);
        Field consent = field(Meaning.CONSENT);
        boolean unwanted =
                !unsubscribed.isAbsent() && isYes(unsubscribed)
                        || !consent.isAbsent() && !isYes(consent);
        return unwanted ? Mails.UNWANTED : Mails.NOT_ASKED;
    }

    private static boolean isYes(Field field) {
        String word = field.line().strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw field.refusal("not_yes_or_no", "must be yes or no");
        }
        return YES.contains(word);
    }

    private Field field(Meaning meaning) {
        return columns.field(row, meaning);
    }
}
