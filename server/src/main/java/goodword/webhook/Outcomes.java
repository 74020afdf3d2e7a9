package goodword.webhook;

import goodword.access.Actor;
import goodword.access.AuditLog;
import goodword.access.Decision;
import goodword.platform.clock.Chance;
import goodword.webhook.SendingTable.Left;
import goodword.webhook.SendingTable.Next;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes down what came of a call, and decides what follows from it: for the delivery, and for its
/// endpoint. Joins the caller's transaction. Thread-safe.
final class Outcomes {
    private static final Actor SENDER = Actor.machine("webhooks");

    private final InstantSource clock;
    private final Chance chance;
    private final AuditLog audit;
    private final CallingTable calling;
    private final SendingTable sending;

    Outcomes(WebhookRooms webhooks) {
        this.clock = webhooks.clock();
        this.chance = webhooks.rooms().chance();
        this.audit = webhooks.audit();
        this.calling = new CallingTable(webhooks.rooms().database().sql());
        this.sending = new SendingTable(webhooks.rooms().database().sql());
    }

    /// What a call came to.
    record Try(Verdict verdict, Instant at, long millis) {}

    /// Whether the next message may follow at once.
    ///
    /// @param until how long the endpoint is left alone; absent where nothing speaks against it
    record Rest(boolean goesOn, @Nullable Instant until) {
        static final Rest NONE = new Rest(true, null);
        static final Rest STOP = new Rest(false, null);
    }

    Rest settle(Hearer hearer, Next next, Try made) {
        return switch (made.verdict()) {
            case Verdict.Taken(int status) -> taken(hearer, next, made, status);
            case Verdict.Gone(String why) -> gone(hearer, next, made, why);
            case Verdict.NotTaken notTaken -> notTaken(hearer, next, made, notTaken);
            case Verdict.Stopped _ -> {
                sending.takeBack(hearer.shop(), next, clock.instant());
                yield Rest.STOP;
            }
        };
    }

    private Rest taken(Hearer hearer, Next next, Try made, int status) {
        Instant now = clock.instant();
        settle(hearer, next, made, new Left(DeliveryState.DELIVERED, now, status, ""));
        calling.succeeded(hearer, now);
        return Rest.NONE;
    }

    private Rest gone(Hearer hearer, Next next, Try made, String why) {
        settle(hearer, next, made, new Left(DeliveryState.FAILED, clock.instant(), 410, why));
        switchOff(hearer, "gone");
        return Rest.STOP;
    }

    private Rest notTaken(Hearer hearer, Next next, Try made, Verdict.NotTaken notTaken) {
        Instant now = clock.instant();
        Duration asked = notTaken.asked() == null ? Duration.ZERO : notTaken.asked();
        Duration pause = Schedule.pauseAfter(next.attempts(), chance);
        Instant nextTry = now.plus(asked.compareTo(pause) > 0 ? asked : pause);
        DeliveryState state =
                Schedule.isOver(next.attempts()) ? DeliveryState.FAILED : DeliveryState.WAITING;
        settle(hearer, next, made, new Left(state, nextTry, notTaken.status(), notTaken.why()));
        CallingTable.Failing failing = calling.failed(hearer, now).orElse(null);
        if (failing == null) {
            return Rest.STOP;
        }
        if (Schedule.isHopeless(failing.since(), now)) {
            switchOff(hearer, "failing");
        }
        Duration rest = asked.isZero() ? Schedule.restAfter(failing.failures()) : asked;
        return new Rest(false, now.plus(rest));
    }

    private void settle(Hearer hearer, Next next, Try made, Left left) {
        if (sending.settle(hearer.shop(), next, left, clock.instant())) {
            Attempt attempt = new Attempt(made.at(), left.status(), made.millis(), left.why());
            sending.note(hearer.shop(), next.id(), attempt);
        }
    }

    /// Nobody is there to be asked, so that it stands in the audit log under our own name.
    private void switchOff(Hearer hearer, String reason) {
        Instant now = clock.instant();
        if (calling.switchOff(hearer, reason, now)) {
            audit.append(
                    hearer.shop(),
                    Decision.of(
                            SENDER,
                            "webhook.switched_off",
                            "webhook " + hearer.endpoint(),
                            Map.of("reason", reason)),
                    now);
        }
    }
}
