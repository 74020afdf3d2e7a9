/// Stores for tests. Recorded ones answer from what running stores were seen to say. Real ones,
/// unmodified, are brought up from nothing with our companion in them and driven through what shops
/// go through, against a real Goodword: `bench/stores` runs those, and no plain build does.
@NullMarked
package goodword.stores;

import org.jspecify.annotations.NullMarked;
