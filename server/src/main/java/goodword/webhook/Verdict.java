package goodword.webhook;

import goodword.platform.outbound.Answer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an answer means for a delivery. Pure.
sealed interface Verdict {
    /// The receiver has it.
    record Taken(int status) implements Verdict {}

    /// The receiver says that it is gone for good (410).
    record Gone(String why) implements Verdict {}

    /// It does not have it, or nobody knows.
    ///
    /// @param status absent where nobody answered
    /// @param asked how long it asked us to stay away; absent where it did not
    record NotTaken(@Nullable Integer status, String why, @Nullable Duration asked)
            implements Verdict {}

    /// We were stopped ourselves.
    record Stopped() implements Verdict {}

    static Verdict of(Answer answer, Instant now) {
        return switch (answer) {
            case Answer.Answered answered -> of(answered, now);
            case Answer.Refused(var refusal) -> new NotTaken(null, refusal.words(), null);
            case Answer.Failed(var failure) ->
                    failure == Answer.Failure.INTERRUPTED
                            ? new Stopped()
                            : new NotTaken(null, failure.words(), null);
            case Answer.Unknown(var loss) ->
                    loss == Answer.Loss.INTERRUPTED
                            ? new Stopped()
                            : new NotTaken(null, loss.words(), null);
        };
    }

    private static Verdict of(Answer.Answered answered, Instant now) {
        int status = answered.status();
        if (status >= 200 && status < 300) {
            return new Taken(status);
        }
        if (status == 410) {
            return new Gone("The receiver says that it is gone for good (410).");
        }
        if (status >= 300 && status < 400) {
            return new NotTaken(
                    status, "It answered with a redirect, which is never followed.", null);
        }
        boolean mayAsk = status == 429 || status == 503;
        return new NotTaken(
                status,
                "It answered " + status + ".",
                mayAsk ? asked(answered.header("retry-after"), now).orElse(null) : null);
    }

    /// Seconds or a date (RFC 9110, section 10.2.3), at most a day.
    private static Optional<Duration> asked(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            Duration asked =
                    header.matches("[0-9]{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(header))
                            : Duration.between(
                                    now,
                                    ZonedDateTime.parse(
                                            header, DateTimeFormatter.RFC_1123_DATE_TIME));
            return asked.isNegative()
                    ? Optional.empty()
                    : Optional.of(
                            asked.compareTo(Schedule.RETRY_AFTER_MAX) > 0
                                    ? Schedule.RETRY_AFTER_MAX
                                    : asked);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
