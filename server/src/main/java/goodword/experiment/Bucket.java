package goodword.experiment;

import java.util.UUID;

/// Which of 10,000 equal buckets a unit falls into: the same for ever for the same salt and
/// purpose. The mixing is the finaliser of splitmix64 (Steele, Lea and Flood 2014).
final class Bucket {
    static final int COUNT = 10_000;

    private Bucket() {}

    static int of(long salt, UUID unit) {
        long mixed =
                mix(mix(salt ^ unit.getMostSignificantBits()) ^ unit.getLeastSignificantBits());
        return (int) Long.remainderUnsigned(mixed, COUNT);
    }

    private static long mix(long seed) {
        long bits = seed + 0x9E37_79B9_7F4A_7C15L;
        bits = (bits ^ bits >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D0_49BB_1331_11EBL;
        return bits ^ bits >>> 31;
    }
}
