/// Puts everything that an installation knows into one file, and back into an empty database. Knows
/// no table by name but reads the catalog, so that a new table is in the next backup by itself.
@NullMarked
package goodword.platform.backup;

import org.jspecify.annotations.NullMarked;
