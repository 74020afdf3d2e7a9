package goodword.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the code in a link of an earlier program: what a parameter with a telling name says, else
/// the last part of the path. Pure.
public final class OldLink {
    private static final List<String> TELLING =
            List.of(
                    "code",
                    "ref",
                    "referral",
                    "referralcode",
                    "refcode",
                    "referrer",
                    "refer",
                    "invite",
                    "rc",
                    "via");
    private static final Pattern HOST = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
    private static final Pattern UNSAID = Pattern.compile("[^a-z]");

    private OldLink() {}

    /// Empty where there is none.
    public static Optional<String> codeIn(String link) {
        String whole = HOST.matcher(before(link.strip(), '#')).replaceFirst("");
        int query = whole.indexOf('?');
        return codeIn(before(whole, '?'), query < 0 ? "" : whole.substring(query + 1));
    }

    /// The same for an address that is cut already.
    public static Optional<String> codeIn(String path, String query) {
        return Stream.concat(inQuery(query), inPath(path).stream())
                .filter(Code::isCode)
                .findFirst();
    }

    private static Stream<String> inQuery(String query) {
        List<String[]> pairs =
                Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .toList();
        return TELLING.stream()
                .flatMap(
                        name ->
                                pairs.stream()
                                        .filter(pair -> plain(pair[0]).equals(name))
                                        .map(pair -> pair[1]));
    }

    private static Optional<String> inPath(String path) {
        return Arrays.stream(path.split("/"))
                .filter(Predicate.not(String::isBlank))
                .reduce((before, last) -> last);
    }

    private static String plain(String name) {
        return UNSAID.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String before(String text, char sign) {
        int at = text.indexOf(sign);
        return at < 0 ? text : text.substring(0, at);
    }
}
