/// Stores for tests: those that are recorded and those that really run.
@NullMarked
package goodword.stores;

import org.jspecify.annotations.NullMarked;
