package goodword.demoshop;

import goodword.client.Advocates;
import goodword.client.Enrolled;
import goodword.client.GoodwordClient;
import goodword.client.GoodwordException;
import goodword.client.OrderStory;
import goodword.client.Place;
import goodword.client.UnansweredException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What this shop asks Goodword while a visitor waits. When Goodword is away, there are no offers
/// and the shop sells all the same. Thread-safe.
final class Recommendations {
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final GoodwordClient goodword;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
    private final AtomicInteger claims = new AtomicInteger();

    Recommendations(GoodwordClient goodword) {
        this.goodword = goodword;
    }

    private record Known(Optional<Promise> promise, long at) {}

    /// What became of a code at the checkout.
    sealed interface CodeOutcome {
        /// @param code as the order shall carry it
        record Worth(String code, Saving saving) implements CodeOutcome {}

        record Refused(String why) implements CodeOutcome {}
    }

    /// What is promised now; empty while there is no program.
    Optional<Promise> promise() {
        Known last = known.get();
        if (last != null && System.nanoTime() - last.at() < FRESH_NANOS) {
            return last.promise();
        }
        Optional<Promise> promise =
                answer(
                                () ->
                                        goodword.programs().list(Place.FIRST).items().stream()
                                                .map(Promise::of)
                                                .flatMap(Optional::stream)
                                                .findFirst())
                        .flatMap(found -> found);
        known.set(new Known(promise, System.nanoTime()));
        return promise;
    }

    /// What a code is worth to this buyer: a coupon as it is, a friend's code by claiming its
    /// offer. Asked again for the same buyer, the same.
    CodeOutcome check(Buyer buyer, String code) {
        try {
            return worth(code).<CodeOutcome>map(one -> one).orElseGet(() -> claimed(buyer, code));
        } catch (GoodwordException refused) {
            return new CodeOutcome.Refused(why(refused));
        } catch (UnansweredException away) {
            return new CodeOutcome.Refused(
                    "We cannot check codes at the moment. Try again in a minute, or pay without.");
        }
    }

    private Optional<CodeOutcome.Worth> worth(String code) {
        return goodword.claims()
                .coupon(code)
                .map(coupon -> new CodeOutcome.Worth(coupon.code(), Saving.of(coupon)));
    }

    private CodeOutcome claimed(Buyer buyer, String code) {
        String coupon = goodword.claims().claim(buyer.customer(), code).coupon();
        claims.incrementAndGet();
        return worth(coupon)
                .<CodeOutcome>map(one -> one)
                .orElseGet(() -> new CodeOutcome.Refused("This code was used before."));
    }

    /// Makes a buyer an advocate; empty when Goodword is away or refuses.
    Optional<Enrolled> enrol(Buyer buyer) {
        Advocates advocates = goodword.advocates();
        return answer(() -> advocates.enrol(buyer.customer()));
    }

    /// What Goodword says about an order; empty when it does not know it yet.
    Optional<OrderStory> story(String number) {
        return answer(() -> goodword.orders().find(number));
    }

    /// How often a friend took up an offer since the shop opened.
    int claims() {
        return claims.get();
    }

    private static <T> Optional<T> answer(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (GoodwordException | UnansweredException none) {
            return Optional.empty();
        }
    }

    private static String why(GoodwordException refused) {
        return switch (refused.code()) {
            case "unknown_code", "not_a_code" -> "We do not know this code. Is there a slip in it?";
            case "own_code" -> "This is your own code. It is for your friends.";
            case "existing_customer" ->
                    "This offer is for a first order, and you have ordered with us before.";
            case "claimed_before" -> "You have had this offer already.";
            case "no_program" -> "There is no offer at the moment.";
            case "too_many_wrong_codes" -> "Too many codes were wrong. Try again in a few minutes.";
            default -> "This code cannot be used.";
        };
    }
}
