package goodword.platform.outbound;

import goodword.platform.outbound.Answer.Failed;
import goodword.platform.outbound.Answer.Failure;
import goodword.platform.outbound.Answer.Loss;
import goodword.platform.outbound.Answer.Refused;
import goodword.platform.outbound.Answer.Unknown;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way by which the server calls other hosts: stores, receivers of news, pages of shops.
///
/// Whoever names a host must not be able to turn the server against the network that it stands in.
/// So an address is looked at strictly ({@link Refusal}), its name is looked up once, every address
/// behind it must be on the public internet, and one of those very addresses is called, with the
/// name held against the certificate. No redirect is followed, no proxy is taken, nothing is sent
/// twice, and neither addresses nor what is said are logged. Hosts that the operator vouches for
/// ({@link InsideHosts}) are exempt from the checks of name, port, scheme and address.
///
/// Not to be called inside a transaction. Thread-safe. An interrupted call hangs up, gives the
/// outcome that is certain then, and leaves the thread interrupted.
public final class Outbound {
    private static final Logger LOG = LoggerFactory.getLogger(Outbound.class);
    private static final ThreadFactory THREADS =
            Thread.ofPlatform().daemon().name("outbound-", 0).factory();

    private final Guard guard;
    private final Exchange exchange;

    public Outbound(InsideHosts inside) {
        this(
                inside,
                new Exchange(
                        Names::ofTheSystem,
                        Dialer::direct,
                        () -> (SSLSocketFactory) SSLSocketFactory.getDefault()));
    }

    Outbound(InsideHosts inside, Exchange exchange) {
        this.guard = new Guard(inside);
        this.exchange = exchange;
    }

    /// What stands against an address before anybody is asked what is behind its name: for whoever
    /// types one in. Empty when a call may be tried.
    public Optional<Refusal> objection(String url) {
        return switch (guard.judge(url)) {
            case Guard.Verdict.Stopped(Refusal refusal) -> Optional.of(refusal);
            case Guard.Verdict.Passed _ -> Optional.empty();
        };
    }

    public Answer send(Call call) {
        return switch (guard.judge(call.url())) {
            case Guard.Verdict.Stopped(Refusal refusal) -> new Refused(refusal);
            case Guard.Verdict.Passed(Target target) -> send(target, call);
        };
    }

    /// On a thread of its own, because a look-up can be neither bounded nor interrupted.
    private Answer send(Target target, Call call) {
        Line line = new Line();
        FutureTask<Answer> made = new FutureTask<>(() -> exchange.make(target, call, line));
        THREADS.newThread(made).start();
        try {
            return made.get(call.limits().whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return line.hangUp() ? new Unknown(Loss.OUT_OF_TIME) : new Failed(Failure.OUT_OF_TIME);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return line.hangUp() ? new Unknown(Loss.INTERRUPTED) : new Failed(Failure.INTERRUPTED);
        } catch (ExecutionException broken) {
            return broken(line, broken.getCause());
        }
    }

    /// A mistake of ours, or an answer that nobody thought of: what may have been sent stays
    /// unknown even then. Its message may repeat the answer, so it is not logged.
    private static Answer broken(Line line, @Nullable Throwable cause) {
        if (line.hangUp()) {
            LOG.error("A call to another host broke: {}", cause == null ? "" : cause.getClass());
            return new Unknown(Loss.NOT_HTTP);
        }
        throw new IllegalStateException("a call to another host broke", cause);
    }
}
