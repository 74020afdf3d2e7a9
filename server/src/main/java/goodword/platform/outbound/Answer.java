package goodword.platform.outbound;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What came of a call. Only after {@link Refused} and {@link Failed} may it simply be made again;
/// after {@link Unknown} its effect has to be read back first.
public sealed interface Answer {
    /// The host answered, whatever it answered: a redirect and an error are answers, too.
    ///
    /// @param headers by their names in lower case; what stood there more than once is joined by
    ///   commas (RFC 9110, section 5.3)
    /// @param body as it came, never unpacked; not to be changed
    record Answered(int status, Map<String, String> headers, byte[] body) implements Answer {
        public Answered {
            Map<String, String> named = new TreeMap<>();
            headers.forEach((name, value) -> named.put(name.toLowerCase(Locale.ROOT), value));
            headers = Map.copyOf(named);
        }

        /// @param name in lower case
        public @Nullable String header(String name) {
            return headers.get(name);
        }

        /// Without what the host wrote, which may be about people.
        @Override
        public String toString() {
            return "Answered[status=" + status + ", bytes=" + body.length + "]";
        }
    }

    /// The guard said no: nobody was called.
    record Refused(Refusal refusal) implements Answer {}

    /// Certainly nothing of the request was sent.
    record Failed(Failure failure) implements Answer {}

    /// The request was sent or may have been sent, and there is no whole answer.
    record Unknown(Loss loss) implements Answer {}

    /// Why nothing was sent.
    enum Failure {
        NAME_UNKNOWN("The name of the host could not be looked up."),
        NOBODY_THERE("Nobody answers at the host."),
        NOT_SECURE(
                "No secure connection: the host does not speak TLS, or its certificate does not"
                        + " hold for its name."),
        OUT_OF_TIME("The host could not be reached in time."),
        INTERRUPTED("The call was stopped before it was made.");

        private final String words;

        Failure(String words) {
            this.words = words;
        }

        /// For staff.
        public String words() {
            return words;
        }
    }

    /// Why there is no answer to what may have been sent.
    enum Loss {
        OUT_OF_TIME("The host did not answer in time."),
        CUT_OFF("The connection was cut off before the whole answer had come."),
        TOO_LONG("The answer was longer than it may be."),
        NOT_HTTP("The answer could not be read as HTTP."),
        INTERRUPTED("The call was stopped while it was under way.");

        private final String words;

        Loss(String words) {
            this.words = words;
        }

        /// For staff.
        public String words() {
            return words;
        }
    }
}
