package goodword.api;

import goodword.api.AnswerTable.Found;
import goodword.api.AnswerTable.Kept;
import goodword.api.AnswerTable.Place;
import goodword.platform.database.Database;
import goodword.platform.database.RaceLost;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Seals;
import goodword.platform.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Does what a caller asks for, once for each idempotency key. The effect and its answer are
/// committed together, so that whoever asks again after a crash gets the first answer or nothing
/// had happened. Thread-safe.
public final class Answers {
    /// Longer than any client goes on trying.
    static final Duration KEPT = Duration.ofHours(72);

    private static final int KEY_LENGTH_MAX = 255;
    private static final byte[] NO_BODY = {};

    private final Database database;
    private final AnswerTable table;
    private final InstantSource clock;
    private final JsonMapper json;
    private final Seals seals;

    public Answers(Database database, InstantSource clock, JsonMapper json, Seals seals) {
        this.database = database;
        this.table = new AnswerTable(database.sql());
        this.clock = clock;
        this.json = json;
        this.seals = seals;
    }

    /// Runs `work`, or repeats the answer that the same key got before on this route. `work` runs
    /// in one transaction of the caller's shop and may be run again, so it must have no effect
    /// outside the database. Only what succeeded is kept: a refusal had no effect and is found
    /// anew.
    ///
    /// @param body as received; another body under the same key is refused
    ResponseEntity<Object> once(Caller caller, byte[] body, Supplier<ResponseEntity<Object>> work) {
        String key = caller.idempotencyKey();
        if (key == null) {
            return database.inShop(caller.shop(), work);
        }
        if (key.isBlank() || key.length() > KEY_LENGTH_MAX || !isPrintable(key)) {
            return Problem.refused(
                    "bad_idempotency_key",
                    "An Idempotency-Key has 1 to 255 printable ASCII characters.");
        }
        Place place = new Place(caller, key);
        byte[] digest = Vault.digest(body);
        return database.inShop(caller.shop(), () -> onceAt(place, digest, work));
    }

    /// Forgets what was kept long enough.
    public int forget(ShopId shop) {
        return database.inShop(shop, () -> table.forget(shop, clock.instant().minus(KEPT)));
    }

    private ResponseEntity<Object> onceAt(
            Place place, byte[] bodyDigest, Supplier<ResponseEntity<Object>> work) {
        Instant now = clock.instant();
        Instant since = now.minus(KEPT);
        Found found = table.begin(place, since);
        Kept kept = found.kept();
        if (kept != null) {
            return Arrays.equals(kept.bodyDigest(), bodyDigest) ? replayed(place, kept) : reused();
        }
        if (!found.mine()) {
            return Problem.busy();
        }
        ResponseEntity<Object> answer = work.get();
        if (!answer.getStatusCode().is2xxSuccessful()) {
            return answer;
        }
        Kept fresh =
                new Kept(
                        bodyDigest,
                        answer.getStatusCode().value(),
                        bytes(answer.getBody()),
                        answer.getHeaders().getETag(),
                        true);
        Kept sealed = fresh.with(seals.seal(purpose(place), fresh.body()));
        if (!table.keep(place, sealed, now, since)) {
            throw new RaceLost("idempotency key");
        }
        return entity(fresh, "false");
    }

    private byte[] bytes(@Nullable Object body) {
        return body == null ? NO_BODY : json.writeValueAsBytes(body);
    }

    /// Some answers show a secret that is stored nowhere else in clear.
    private ResponseEntity<Object> replayed(Place place, Kept kept) {
        byte[] body =
                kept.sealed() ? seals.open(purpose(place), kept.body()).orElseThrow() : kept.body();
        return entity(kept.with(body), "true");
    }

    private static String purpose(Place place) {
        return "api answer %s %s %s"
                .formatted(place.caller().shop(), place.caller().keyId(), place.idempotencyKey());
    }

    private static ResponseEntity<Object> entity(Kept kept, String replayed) {
        var answer = ResponseEntity.status(kept.status()).header("Idempotency-Replayed", replayed);
        if (kept.etag() != null) {
            answer.eTag(kept.etag());
        }
        return kept.body().length == 0
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(kept.body());
    }

    private static ResponseEntity<Object> reused() {
        return Problem.refused(
                "idempotency_key_reused",
                "This Idempotency-Key was used on this route with another body.");
    }

    private static boolean isPrintable(String key) {
        return key.chars().allMatch(letter -> letter > ' ' && letter < 0x7f);
    }
}
