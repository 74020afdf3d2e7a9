package goodword.platform.clock;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// The one source of chance, and of ids that sort by time. As thread-safe as the generator it is
/// given; a seeded one makes a run repeatable.
public final class Chance {
    private final RandomGenerator generator;
    private final InstantSource clock;

    public Chance(RandomGenerator generator, InstantSource clock) {
        this.generator = generator;
        this.clock = clock;
    }

    /// A UUID of version 7 (RFC 9562): 48 bits of milliseconds, then chance, so that new rows land
    /// at the end of their index.
    public UUID nextId() {
        long time = clock.millis() & 0xFFFF_FFFF_FFFFL;
        long high = time << 16 | 0x7000L | generator.nextLong() & 0x0FFFL;
        long low = generator.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// A whole number from 0 up to, not including, `bound`.
    public int nextInt(int bound) {
        return generator.nextInt(bound);
    }

    public long nextLong() {
        return generator.nextLong();
    }
}
