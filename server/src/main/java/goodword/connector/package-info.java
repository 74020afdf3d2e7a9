/// What stores send, turned into snapshots.
@NullMarked
package goodword.connector;

import org.jspecify.annotations.NullMarked;
