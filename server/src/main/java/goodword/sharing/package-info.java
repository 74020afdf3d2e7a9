/// Codes, shares, clicks and claims.
@NullMarked
package goodword.sharing;

import org.jspecify.annotations.NullMarked;
