package goodword.platform.outbound;

import goodword.platform.outbound.Target.Reach;
import goodword.platform.outbound.Target.Way;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks at the address of a call before anything is looked up. It is parsed once; what is called
/// is what was parsed. The addresses behind the name are for {@link PublicInternet}. Thread-safe.
final class Guard {
    private static final int URL_LENGTH_MAX = 4_096;
    private static final int HOST_LENGTH_MAX = 253;
    private static final int PORT_MAX = 65_535;
    private static final Set<Integer> PORTS = Set.of(443, 8443);

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern AUTHORITY =
            Pattern.compile("([a-z0-9.-]+|\\[[0-9a-f:.]+])(?::([1-9][0-9]{0,4}))?");
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.(?!$)|$))+");

    /// A last label that begins with a digit is read as a number by somebody: 127.1, 0x7f000001.
    private static final Pattern NUMBER = Pattern.compile("\\[.*|(?:.*\\.)?[0-9][^.]*\\.?");

    private static final List<String> INSIDE_ENDINGS =
            List.of(
                    "localhost",
                    "local",
                    "localdomain",
                    "internal",
                    "intranet",
                    "private",
                    "lan",
                    "home",
                    "corp",
                    "home.arpa",
                    "onion");

    private final InsideHosts inside;

    Guard(InsideHosts inside) {
        this.inside = inside;
    }

    /// What the guard says of an address.
    sealed interface Verdict {
        record Passed(Target target) implements Verdict {}

        record Stopped(Refusal refusal) implements Verdict {}
    }

    Verdict judge(String url) {
        @Nullable URI uri = parsed(url);
        if (uri == null || uri.getScheme() == null) {
            return stopped(Refusal.MALFORMED);
        }
        @Nullable Way way = way(uri.getScheme());
        if (way == null) {
            return stopped(Refusal.NOT_HTTPS);
        }
        // A fragment is never sent; whoever gives one means something else.
        if (uri.getRawAuthority() == null || uri.getRawFragment() != null) {
            return stopped(Refusal.MALFORMED);
        }
        String authority = uri.getRawAuthority().toLowerCase(Locale.ROOT);
        if (authority.contains("@")) {
            return stopped(Refusal.USER_INFO);
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return stopped(Refusal.MALFORMED);
        }
        int port = parts.group(2) == null ? way.port() : Integer.parseInt(parts.group(2));
        return judge(new Target(Reach.PUBLIC, way, parts.group(1), port, resource(uri)));
    }

    private Verdict judge(Target target) {
        String host = target.host();
        if (inside.contains(host, target.port())) {
            return new Verdict.Passed(
                    new Target(Reach.INSIDE, target.way(), host, target.port(), target.resource()));
        }
        if (target.way() == Way.PLAIN) {
            return stopped(Refusal.NOT_HTTPS);
        }
        if (NUMBER.matcher(host).matches()) {
            return stopped(Refusal.LITERAL_ADDRESS);
        }
        if (isInsideName(host)) {
            return stopped(Refusal.INSIDE_NAME);
        }
        if (host.length() > HOST_LENGTH_MAX
                || target.port() > PORT_MAX
                || !NAME.matcher(host).matches()) {
            return stopped(Refusal.MALFORMED);
        }
        return PORTS.contains(target.port()) ? new Verdict.Passed(target) : stopped(Refusal.PORT);
    }

    private static @Nullable URI parsed(String url) {
        if (url.length() > URL_LENGTH_MAX || !PRINTABLE.matcher(url).matches()) {
            return null;
        }
        try {
            return new URI(url);
        } catch (URISyntaxException none) {
            return null;
        }
    }

    private static @Nullable Way way(String scheme) {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "https" -> Way.TLS;
            case "http" -> Way.PLAIN;
            default -> null;
        };
    }

    /// A name without a dot is completed by the machine's own search list.
    private static boolean isInsideName(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return !name.contains(".")
                || INSIDE_ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    private static String resource(URI uri) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static Verdict stopped(Refusal refusal) {
        return new Verdict.Stopped(refusal);
    }
}
