package goodword.connector.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a column of a list says. A column is recognised by its name alone, in whatever case and
/// with whatever stands between its words; no program's file is known as such, and a person looks
/// over what was recognised.
public enum Meaning {
    EMAIL(
            "E-mail address",
            "email",
            "emailaddress",
            "customeremail",
            "advocateemail",
            "memberemail",
            "referreremail",
            "mail"),
    CUSTOMER_ID(
            "The store's customer id",
            "customerid",
            "storecustomerid",
            "shopifycustomerid",
            "externalid",
            "externalcustomerid"),
    GIVEN_NAME(
            "First name",
            "firstname",
            "givenname",
            "forename",
            "customerfirstname",
            "advocatefirstname",
            "first"),
    FAMILY_NAME(
            "Last name",
            "lastname",
            "familyname",
            "surname",
            "customerlastname",
            "advocatelastname",
            "last"),
    FULL_NAME("Whole name", "name", "fullname", "customername", "advocatename", "displayname"),
    CODE(
            "Referral code",
            "referralcode",
            "advocatecode",
            "refcode",
            "invitecode",
            "sharecode",
            "code"),
    LINK(
            "Referral link",
            "referrallink",
            "referralurl",
            "sharelink",
            "shareurl",
            "advocatelink",
            "invitelink",
            "inviteurl",
            "link"),
    BALANCE(
            "Balance in money",
            "storecredit",
            "storecreditbalance",
            "creditbalance",
            "rewardbalance",
            "rewardsbalance",
            "rewardsunclaimed",
            "unclaimedrewards",
            "availablecredit",
            "accountbalance",
            "openbalance",
            "balance"),
    POINTS(
            "Balance in points",
            "pointsbalance",
            "pointbalance",
            "loyaltypoints",
            "availablepoints",
            "currentpoints",
            "points"),
    CURRENCY("Currency of the balance", "balancecurrency", "currencycode", "currency"),
    UNSUBSCRIBED(
            "Wants no mails",
            "unsubscribed",
            "unsubscribe",
            "donotcontact",
            "suppressed",
            "optedout",
            "optout",
            "emailoptout",
            "blocked"),
    CONSENT(
            "Wants mails",
            "acceptsmarketing",
            "marketingconsent",
            "acceptsemailmarketing",
            "emailmarketingconsent",
            "subscribed",
            "optedin",
            "optin",
            "newsletter");

    private static final Pattern UNSAID = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String title;
    private final List<String> names;

    Meaning(String title, String... names) {
        this.title = title;
        this.names = List.of(names);
    }

    /// For people who match columns by hand.
    public String title() {
        return title;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Which column of a header seems to say what; of several that may, the one whose name stands
    /// first here.
    static Map<Meaning, Integer> recognised(List<String> header) {
        List<String> plain = header.stream().map(Meaning::plain).toList();
        Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
        for (Meaning meaning : values()) {
            meaning.names.stream()
                    .map(plain::indexOf)
                    .filter(column -> column >= 0)
                    .findFirst()
                    .ifPresent(column -> columns.put(meaning, column));
        }
        return columns;
    }

    private static String plain(String name) {
        return UNSAID.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
