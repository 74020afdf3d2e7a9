package goodword.platform.outbound;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// One request, as it is to be sent, and how much of time and answer it may take.
///
/// @param url may be anything that somebody typed; it is the guard that looks at it
/// @param headers by their names in lower case; those of the connection are set by the client
/// @param body raw and not to be changed; empty where there is none
public record Call(
        Method method, String url, Map<String, String> headers, byte[] body, Limits limits) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e\\t]*)");
    private static final Set<String> OF_THE_CLIENT =
            Set.of(
                    "accept-encoding",
                    "connection",
                    "content-length",
                    "expect",
                    "host",
                    "keep-alive",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "user-agent");

    public Call {
        Map<String, String> named = new TreeMap<>();
        headers.forEach((name, value) -> named.put(checkedName(name), checkedValue(name, value)));
        headers = Map.copyOf(named);
    }

    public static Call get(String url) {
        return new Call(Method.GET, url, Map.of(), new byte[0], Limits.USUAL);
    }

    /// @param type of the body, such as `application/json`
    public static Call post(String url, String type, byte[] body) {
        return new Call(Method.POST, url, Map.of("content-type", type), body, Limits.USUAL);
    }

    public static Call put(String url, String type, byte[] body) {
        return new Call(Method.PUT, url, Map.of("content-type", type), body, Limits.USUAL);
    }

    public static Call delete(String url) {
        return new Call(Method.DELETE, url, Map.of(), new byte[0], Limits.USUAL);
    }

    public Call with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header.toLowerCase(Locale.ROOT), value);
        return new Call(method, url, more, body, limits);
    }

    /// Gives the whole exchange, from the look-up of the name to the answer's last byte, this time.
    public Call within(Duration whole) {
        return new Call(method, url, headers, body, new Limits(whole, limits.answerBytesMax()));
    }

    public Call upTo(int answerBytesMax) {
        return new Call(method, url, headers, body, new Limits(limits.whole(), answerBytesMax));
    }

    /// Without address, headers and body: they hold secrets, and things about people.
    @Override
    public String toString() {
        return "Call[" + method + "]";
    }

    private static String checkedName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(lower).matches()) {
            throw new IllegalArgumentException("this is not the name of a header");
        }
        if (OF_THE_CLIENT.contains(lower) || lower.startsWith("proxy-")) {
            throw new IllegalArgumentException("the header %s is not set here".formatted(lower));
        }
        return lower;
    }

    private static String checkedValue(String name, String value) {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "the header %s is not plain text of one line".formatted(name));
        }
        return value;
    }

    /// What a host is asked to do.
    public enum Method {
        GET,
        HEAD,
        POST,
        PUT,
        PATCH,
        DELETE
    }

    /// How much a call may take.
    ///
    /// @param whole from the look-up of the name to the last byte of the answer; a minute at most
    /// @param answerBytesMax of the answer's body; 16 MiB at most
    public record Limits(Duration whole, int answerBytesMax) {
        private static final Duration WHOLE_MAX = Duration.ofSeconds(60);
        private static final int BYTES_MAX = 16 * 1024 * 1024;

        static final Limits USUAL = new Limits(Duration.ofSeconds(15), 64 * 1024);

        public Limits {
            if (!whole.isPositive() || whole.compareTo(WHOLE_MAX) > 0) {
                throw new IllegalArgumentException("a call takes up to a minute");
            }
            if (answerBytesMax < 1 || answerBytesMax > BYTES_MAX) {
                throw new IllegalArgumentException("an answer has from 1 byte to 16 MiB");
            }
        }
    }
}
