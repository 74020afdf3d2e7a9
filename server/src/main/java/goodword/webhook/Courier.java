package goodword.webhook;

import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.outbound.Call;
import goodword.platform.outbound.Outbound;
import goodword.platform.vault.WebhookSecret;
import goodword.webhook.SendingTable.Next;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings one endpoint what is due, one message after the other, in the order in which it happened.
/// Whoever brings it holds a lease; it is noted before a call that one is tried, and afterwards
/// what came of it, so that a courier who is killed in between is followed by another one with the
/// same message under the same id. Thread-safe.
final class Courier {
    /// Longer than a call takes.
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final int AT_ONCE = 100;
    private static final long NANOS = 1_000_000;

    private final Database database;
    private final InstantSource clock;
    private final Chance chance;
    private final Outbound outbound;
    private final Secrets secrets;
    private final Body bodies;
    private final QueueTable queue;
    private final CallingTable calling;
    private final SendingTable sending;
    private final Outcomes outcomes;
    private final OpenCalls calls = new OpenCalls();

    Courier(WebhookRooms webhooks, AdvocateLinks links) {
        this.database = webhooks.rooms().database();
        this.clock = webhooks.clock();
        this.chance = webhooks.rooms().chance();
        this.outbound = webhooks.outbound();
        this.secrets = new Secrets(webhooks.seals());
        this.bodies = new Body(webhooks.rooms(), links);
        this.queue = new QueueTable(database.sql());
        this.calling = new CallingTable(database.sql());
        this.sending = new SendingTable(database.sql());
        this.outcomes = new Outcomes(webhooks);
    }

    /// A message that is about to be sent.
    ///
    /// @param keys the secrets that sign, the newest first; none when they do not open here
    /// @param body absent when what it is about is gone
    private record Parcel(
            Next next, String url, List<WebhookSecret> keys, byte @Nullable [] body) {}

    /// Brings what is due, and lets the endpoint go until more is.
    void serve(Hearer hearer) {
        UUID lease = chance.nextId();
        Instant now = clock.instant();
        boolean mine =
                database.inShop(
                        hearer.shop(),
                        () -> queue.lease(hearer.endpoint(), lease, now, now.plus(LEASE)));
        if (!mine) {
            return;
        }
        Outcomes.Rest rest = Outcomes.Rest.NONE;
        for (int brought = 0; brought < AT_ONCE && rest.goesOn(); brought++) {
            Optional<Parcel> parcel = database.inShop(hearer.shop(), () -> parcel(hearer, lease));
            if (parcel.isEmpty()) {
                break;
            }
            rest = bring(hearer, parcel.get());
        }
        @Nullable Instant restsUntil = rest.until();
        database.inShop(hearer.shop(), () -> letGo(hearer, lease, restsUntil));
    }

    /// Hangs up what is under way; nothing is begun any more.
    void stop() {
        calls.hangUp();
    }

    private Optional<Parcel> parcel(Hearer hearer, UUID lease) {
        Instant now = clock.instant();
        Instant leaseEnds = now.plus(LEASE);
        if (!queue.renew(hearer.endpoint(), lease, leaseEnds)) {
            return Optional.empty();
        }
        return calling.line(hearer, now)
                .flatMap(
                        line ->
                                sending.begin(hearer, now, leaseEnds)
                                        .map(next -> parcel(hearer, line, next)));
    }

    private Parcel parcel(Hearer hearer, CallingTable.Line line, Next next) {
        List<WebhookSecret> keys = new ArrayList<>();
        for (byte[] sealed : new byte[][] {line.secret(), line.previous()}) {
            if (sealed != null) {
                secrets.open(hearer, sealed).flatMap(WebhookSecret::read).ifPresent(keys::add);
            }
        }
        return new Parcel(next, line.url(), keys, body(hearer, line, next));
    }

    /// The body that was sent before, or one that is made now and sent from now on.
    private byte @Nullable [] body(Hearer hearer, CallingTable.Line line, Next next) {
        byte[] sealed = next.sealedBody();
        if (sealed != null) {
            return secrets.openBody(hearer.shop(), next.id(), sealed).orElse(null);
        }
        try {
            byte[] made =
                    bodies.of(
                            new Body.Told(
                                    hearer.shop(),
                                    EventType.of(next.type()).orElseThrow(),
                                    next.occurredAt(),
                                    next.fact(),
                                    line.withAddresses()));
            sending.keepBody(
                    hearer.shop(), next.id(), secrets.sealBody(hearer.shop(), next.id(), made));
            return made;
        } catch (NoSuchElementException gone) {
            return null;
        }
    }

    private Outcomes.Rest bring(Hearer hearer, Parcel parcel) {
        Instant now = clock.instant();
        long before = System.nanoTime();
        Verdict verdict = verdict(parcel, now);
        long millis = (System.nanoTime() - before) / NANOS;
        return database.inShop(
                hearer.shop(),
                () ->
                        outcomes.settle(
                                hearer, parcel.next(), new Outcomes.Try(verdict, now, millis)));
    }

    private Verdict verdict(Parcel parcel, Instant now) {
        byte[] body = parcel.body();
        if (body == null) {
            return new Verdict.NotTaken(null, "What it was about is not there any more.", null);
        }
        if (parcel.keys().isEmpty()) {
            return new Verdict.NotTaken(
                    null, "Its secret does not open on this server; make another one.", null);
        }
        return Verdict.of(calls.make(() -> outbound.send(call(parcel, body, now))), now);
    }

    private static Call call(Parcel parcel, byte[] body, Instant now) {
        String id = parcel.next().eventId();
        long seconds = now.getEpochSecond();
        String signatures =
                parcel.keys().stream()
                        .map(key -> key.sign(id, seconds, body))
                        .collect(Collectors.joining(" "));
        return Call.post(parcel.url(), "application/json", body)
                .with("webhook-id", id)
                .with("webhook-timestamp", Long.toString(seconds))
                .with("webhook-signature", signatures);
    }

    private boolean letGo(Hearer hearer, UUID lease, @Nullable Instant restsUntil) {
        if (!queue.lock(hearer.endpoint(), lease)) {
            return false;
        }
        Optional<Instant> next = sending.nextTry(hearer);
        if (next.isPresent()) {
            queue.release(hearer.endpoint(), next.get(), restsUntil);
        } else {
            queue.remove(hearer.endpoint());
        }
        return true;
    }
}
