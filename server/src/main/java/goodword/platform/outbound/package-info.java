/// Calls to hosts that somebody outside named: guarded, bounded, and never made twice in secret.
@NullMarked
package goodword.platform.outbound;

import org.jspecify.annotations.NullMarked;
