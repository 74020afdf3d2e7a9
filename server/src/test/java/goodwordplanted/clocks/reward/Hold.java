package goodwordplanted.clocks.reward;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/// Planted: a room that reads the clock and throws dice in every way there is.
final class Hold {
    private Hold() {}

    static List<Object> everything() {
        Supplier<Instant> byReference = Instant::now;
        Supplier<LocalDate> inALambda = () -> LocalDate.now(ZoneOffset.UTC);
        return List.of(
                byReference,
                inALambda,
                Clock.systemUTC(),
                System.currentTimeMillis(),
                Math.random(),
                new Random(),
                new SecureRandom(),
                ThreadLocalRandom.current(),
                UUID.randomUUID());
    }
}
