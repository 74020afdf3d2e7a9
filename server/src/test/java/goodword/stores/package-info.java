/// Real shops, unmodified, brought up from nothing with our companion in them, and driven through
/// what shops go through, against a real Goodword. Not part of a plain build: `bench/stores` runs
/// it.
@NullMarked
package goodword.stores;

import org.jspecify.annotations.NullMarked;
