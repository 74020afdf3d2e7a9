package goodword.connector.calls;

import goodword.connector.Asked;
import goodword.connector.Trouble;
import goodword.platform.outbound.Answer;
import goodword.platform.outbound.Call;
import goodword.platform.outbound.Outbound;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The line to stores: makes a call of an API and tells its outcomes apart, the same way for every
/// kind of store. Thread-safe.
public final class StoreLine {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ANSWER_MAX = 4 * 1024 * 1024;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_MAX = Duration.ofHours(1);
    private static final Set<Integer> OF_THE_REQUEST = Set.of(400, 404, 409, 410, 422);
    private static final Set<Integer> OF_THE_KEYS = Set.of(401, 403);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final Outbound outbound;
    private final Function<Reply, Optional<Trouble>> words;

    public StoreLine(Outbound outbound) {
        this(outbound, _ -> Optional.empty());
    }

    private StoreLine(Outbound outbound, Function<Reply, Optional<Trouble>> words) {
        this.outbound = outbound;
        this.words = words;
    }

    /// The same line to a kind of store whose answers say more about keys than their status does.
    ///
    /// @param told what a 401 or a 403 means; empty where it means what it means everywhere
    public StoreLine telling(Function<Reply, Optional<Trouble>> told) {
        return new StoreLine(outbound, told);
    }

    /// Makes a call that changes nothing, so that it may be made again whatever became of it.
    public Asked<Reply> read(Call call) {
        return switch (asked(call)) {
            case Asked.Unknown<Reply>(Trouble trouble) -> new Asked.Later<>(trouble, PAUSE);
            case Asked<Reply> other -> other;
        };
    }

    /// Makes a call that changes something in the store.
    public Asked<Reply> write(Call call) {
        return asked(call);
    }

    private Asked<Reply> asked(Call call) {
        return switch (outbound.send(call.within(PATIENCE).upTo(ANSWER_MAX))) {
            case Answer.Refused(var refusal) ->
                    new Asked.Refused<>(new Trouble("address_refused", refusal.words()));
            case Answer.Failed(Answer.Failure failure) ->
                    new Asked.Later<>(new Trouble(wordOf(failure), failure.words()), PAUSE);
            case Answer.Unknown(Answer.Loss loss) ->
                    new Asked.Unknown<>(new Trouble("no_answer", loss.words()));
            case Answer.Answered answered -> read(answered);
        };
    }

    private Asked<Reply> read(Answer.Answered answered) {
        int status = answered.status();
        if (status == 429 || status == 503) {
            return new Asked.Later<>(
                    new Trouble("too_many", "The store asks to be left alone for a while."),
                    pause(answered.header("retry-after")));
        }
        if (status >= 500) {
            return new Asked.Unknown<>(
                    new Trouble("failing", "The store answers with the error " + status + "."));
        }
        return told(answered)
                .or(() -> objection(status))
                .<Asked<Reply>>map(Asked.Refused::new)
                .orElseGet(() -> json(answered));
    }

    private Optional<Trouble> told(Answer.Answered answered) {
        return OF_THE_KEYS.contains(answered.status())
                ? words.apply(new Reply(answered.status(), answered.body()))
                : Optional.empty();
    }

    private static Optional<Trouble> objection(int status) {
        boolean well = status >= 200 && status < 300 || OF_THE_REQUEST.contains(status);
        return well
                ? Optional.empty()
                : Optional.of(
                        switch (status) {
                            case 401 ->
                                    new Trouble(
                                            Trouble.KEYS_REFUSED,
                                            "The store does not know these keys. Make new ones"
                                                    + " there and type them in here.");
                            case 403 ->
                                    new Trouble(
                                            "not_allowed",
                                            "The keys do not allow this. Give them the rights"
                                                    + " that their field names.");
                            case 301, 302, 303, 307, 308 ->
                                    new Trouble(
                                            "moved",
                                            "The store sends us on to another address. Type in"
                                                    + " the address that the browser shows in"
                                                    + " the end.");
                            default ->
                                    new Trouble(
                                            "refused",
                                            "The store answers with the error " + status + ".");
                        });
    }

    /// A login page, a firewall's page or a shop's own page is no answer of an API.
    private static Asked<Reply> json(Answer.Answered answered) {
        String type = answered.header("content-type");
        if (type == null || !type.toLowerCase(Locale.ROOT).contains("json")) {
            return new Asked.Refused<>(
                    new Trouble(
                            "not_an_api",
                            "A page answers there and no API. Is this the shop's own address, and"
                                    + " does nothing stand in front of its API?"));
        }
        return new Asked.Told<>(new Reply(answered.status(), answered.body()));
    }

    private static Duration pause(@Nullable String retryAfter) {
        Matcher seconds = SECONDS.matcher(retryAfter == null ? "" : retryAfter.strip());
        if (!seconds.matches()) {
            return PAUSE;
        }
        Duration wished = Duration.ofSeconds(Long.parseLong(seconds.group()));
        return wished.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : wished;
    }

    private static String wordOf(Answer.Failure failure) {
        return failure == Answer.Failure.NOT_SECURE ? "not_secure" : "unreachable";
    }
}
